package org.assay.grading;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.judging.Judge;
import org.assay.rubric.Question;
import org.jboss.logging.Logger;

/**
 * Gets the judge ready for the published exams while the service already answers, so that the first answers need not wait.
 * What it works with is loaded before: a native model that is loaded while the process ends takes it down.
 */
@ApplicationScoped
public class JudgeWarmUp {
    private static final Logger LOG = Logger.getLogger(JudgeWarmUp.class);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Catalog catalog;
    private final Judge judge;
    private final WorkerConfig config;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("judge-warm-up").unstarted(this::prepare);
    private volatile boolean stopping;

    JudgeWarmUp(Catalog catalog, Judge judge, WorkerConfig config) {
        this.catalog = catalog;
        this.judge = judge;
        this.config = config;
    }

    void start(@Observes @Priority(2000) StartupEvent start) {
        judge.load();
        if (config.warmUp()) {
            thread.start();
        }
    }

    /** Waits for the question at hand: a process must not end while a native model works in it. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        if (thread.isAlive()) {
            thread.join(LONGEST_STOP);
        }
    }

    private void prepare() {
        try {
            List<Question> questions = catalog.latestOfEach().stream()
                    .filter(Rubric::isPublished)
                    .flatMap(rubric -> rubric.exam().questions())
                    .toList();
            questions.stream().takeWhile(question -> !stopping).forEach(judge::prepare);
        } catch (RuntimeException e) {
            LOG.warn("The judge could not get ready; it will try again with the first answer.", e);
        }
    }
}
