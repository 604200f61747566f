package org.assay.grading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.catalog.Catalog;
import org.assay.intake.JudgeJob;
import org.assay.intake.Submission;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.Judged;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Provenance;
import org.assay.rubric.Question;

/** Records that a job was given up: all criteria of its answer abstain, and the other answers stand. */
@ApplicationScoped
public class FailedJob {
    private final Catalog catalog;
    private final Recorder recorder;

    FailedJob(Catalog catalog, Recorder recorder) {
        this.catalog = catalog;
        this.recorder = recorder;
    }

    void record(JudgeJob job, Throwable cause) {
        Question question = QuarkusTransaction.requiringNew().call(() -> question(job));
        JudgmentSheet sheet = JudgmentSheet.of(
                question,
                criterion -> new Judgment.Abstained(criterion.id(), Judgment.Why.JUDGE_FAILED, detail(cause)));
        Provenance nobody =
                new Provenance("none", "", "", "", Map.of(), Provenance.Usage.NONE, Duration.ZERO, Optional.empty());
        recorder.recordFailure(job, question, new Judged(sheet, List.of(), nobody), detail(cause));
    }

    private Question question(JudgeJob job) {
        Submission submission = Submission.findById(job.submission());
        return catalog.version(submission.exam, submission.version)
                .flatMap(rubric -> rubric.exam().question(job.question()))
                .orElseThrow();
    }

    /** Only a judge's own words go into a record: other failures may carry anything. */
    private static String detail(Throwable cause) {
        return cause instanceof JudgeFailedException judge
                ? judge.failure().detail()
                : cause.getClass().getSimpleName();
    }
}
