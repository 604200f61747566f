package org.assay.grading;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.intake.JobQueue;
import org.assay.intake.JudgeJob;
import org.assay.intake.Submission;
import org.assay.judging.Judged;
import org.assay.rubric.Question;
import org.assay.together.Together;

/**
 * Records what jobs brought, once each, and ends them in the same transaction; what ends at about the same time in one
 * submission is recorded together. What is repeated, late, or about an erased submission changes nothing.
 */
@ApplicationScoped
class Recorder {
    private static final String ACTOR = "judge";

    private final GradingLog log;
    private final JobQueue queue;
    private final MeterRegistry meters;
    private final Together<UUID, Finished> together = new Together<>(this::recordAll);

    Recorder(GradingLog log, JobQueue queue, MeterRegistry meters) {
        this.log = log;
        this.queue = queue;
        this.meters = meters;
    }

    /**
     * A job and what there is to record of it.
     *
     * @param judged asked under the submission's row lock, since it may depend on what is recorded already
     */
    private record Finished(JudgeJob job, Question question, Supplier<Judged> judged) {
        Pass pass() {
            Grading.Cause cause = job.escalated() ? Grading.Cause.escalation : Grading.Cause.job;
            return new Pass(question, judged.get(), cause, Optional.of(job.id()));
        }
    }

    void record(JudgeJob job, Question question, Judged judged) {
        together.join(job.submission(), new Finished(job, question, () -> {
            if (job.escalated()) {
                return Before.of(job, question).overruledBy(judged);
            }
            return job.onlyAbstained() ? Before.of(job, question).filledBy(judged) : judged;
        }));
    }

    /** A job that was given up: a first judgment, where there is one, stands. */
    void recordFailure(JudgeJob job, Question question, Judged nothing, String why) {
        if (job.escalated()) {
            together.join(job.submission(), new Finished(job, question, () -> Before.of(job, question)
                    .standing(why)));
        } else {
            record(job, question, nothing);
        }
    }

    /** All of one submission. */
    private void recordAll(List<Finished> finished) {
        List<Pass> passes = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            UUID id = finished.getFirst().job().submission();
            Submission submission = Submission.locked(id).orElseThrow();
            Gradings soFar = Gradings.of(id);
            if (!submission.isErased()) {
                finished.stream()
                        .filter(one -> !soFar.haveJob(one.job().id()))
                        .map(Finished::pass)
                        .forEach(passes::add);
            }
            if (!passes.isEmpty()) {
                log.appendJudged(submission, soFar, passes, ACTOR);
            }
            queue.end(finished.stream().map(Finished::job).toList());
        });
        passes.forEach(pass -> meters.counter(
                        "assay.gradings", "judge", pass.judged().provenance().judge())
                .increment());
    }
}
