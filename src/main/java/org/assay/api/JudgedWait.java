package org.assay.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.assay.intake.Submission;

/** Holds a reply until a submission is judged, whichever replica judges it. */
@ApplicationScoped
class JudgedWait {
    private static final int MOST_WAITING = 64;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Beyond this many the reply comes at once: threads that only wait must not use up those that serve. */
    private final Semaphore places = new Semaphore(MOST_WAITING);

    /** Whether it was judged in time. */
    boolean await(UUID submission, Duration longest) {
        if (!places.tryAcquire()) {
            return isJudged(submission);
        }
        try {
            long end = System.nanoTime() + longest.toNanos();
            while (!isJudged(submission)) {
                if (System.nanoTime() >= end) {
                    return false;
                }
                Thread.sleep(PAUSE);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            places.release();
        }
    }

    private static boolean isJudged(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Submission submission = Submission.findById(id);
            return switch (submission.status) {
                case QUEUED, JUDGING -> false;
                case AWAITING_REVIEW, FINAL, FAILED -> true;
            };
        });
    }
}
