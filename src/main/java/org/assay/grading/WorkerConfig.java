package org.assay.grading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How this replica works on the queue. */
@ConfigMapping(prefix = "assay.worker")
public interface WorkerConfig {
    /** Answers judged at the same time; as many as the judge can take where it is left out. */
    OptionalInt threads();

    /** Whether the judge reads the published exams after a start, instead of each question with its first answer. */
    @WithDefault("true")
    boolean warmUp();

    @WithDefault("500ms")
    Duration pollingInterval();

    /** A job whose worker has not been heard of for this long, times {@link #missedHeartbeats}, is taken over. */
    @WithDefault("5s")
    Duration heartbeat();

    @WithDefault("4")
    int missedHeartbeats();

    /** How long a failing job is tried again before its criteria abstain. */
    @WithDefault("24h")
    Duration giveUpAfter();

    @WithDefault("1s")
    Duration firstRetry();

    @WithDefault("2h")
    Duration longestPause();

    /** How long a stop waits for the judge to finish what it is at. */
    @WithDefault("10s")
    Duration shutdownWait();
}
