package org.assay.grading;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assay.intake.JobQueue;
import org.assay.intake.JudgeJob;
import org.assay.intake.Submission;
import org.assay.judging.Judged;
import org.assay.rubric.Question;
import org.assay.together.Together;

/**
 * Records what jobs brought, once each, and ends them in the same transaction; what ends at about the same time is
 * recorded together. What is repeated, late, or about an erased submission changes nothing.
 */
@ApplicationScoped
class Recorder {
    private static final String ACTOR = "judge";
    /** Transactions: few, so that each has much to record. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final GradingLog log;
    private final JobQueue queue;
    private final MeterRegistry meters;
    private final Together<Integer, Finished> together = new Together<>(this::recordAll);

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
        record(new Finished(job, question, () -> {
            if (job.escalated()) {
                return Before.of(job, question).overruledBy(judged);
            }
            return job.onlyAbstained() ? Before.of(job, question).filledBy(judged) : judged;
        }));
    }

    /** A job that was given up: a first judgment, where there is one, stands. */
    void recordFailure(JudgeJob job, Question question, Judged nothing, String why) {
        if (job.escalated()) {
            record(new Finished(job, question, () -> Before.of(job, question).standing(why)));
        } else {
            record(job, question, nothing);
        }
    }

    private void record(Finished finished) {
        together.join(Math.floorMod(finished.job().submission().hashCode(), AT_ONCE), finished);
    }

    private void recordAll(List<Finished> finished) {
        List<Passes> recorded = QuarkusTransaction.requiringNew().call(() -> {
            List<Passes> passes = passes(finished);
            log.appendJudged(passes, ACTOR);
            queue.end(finished.stream().map(Finished::job).toList());
            return passes;
        });
        recorded.stream().flatMap(passes -> passes.all().stream()).forEach(pass -> meters.counter(
                        "assay.gradings", "judge", pass.judged().provenance().judge())
                .increment());
    }

    /** What is new in these, by submission. */
    private static List<Passes> passes(List<Finished> finished) {
        Map<UUID, List<Finished>> bySubmission =
                finished.stream().collect(Collectors.groupingBy(one -> one.job().submission()));
        List<Submission> submissions = Submission.locked(bySubmission.keySet());
        Map<UUID, Gradings> soFar = Gradings.of(bySubmission.keySet());
        return submissions.stream()
                .filter(submission -> !submission.isErased())
                .map(submission -> passes(
                        submission, soFar.getOrDefault(submission.id, Gradings.NONE), bySubmission.get(submission.id)))
                .filter(passes -> !passes.all().isEmpty())
                .toList();
    }

    private static Passes passes(Submission submission, Gradings soFar, List<Finished> finished) {
        return new Passes(
                submission,
                soFar,
                finished.stream()
                        .filter(one -> !soFar.haveJob(one.job().id()))
                        .map(Finished::pass)
                        .toList());
    }
}
