package org.assay.grading;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.Catalog;
import org.assay.intake.AnswerText;
import org.assay.intake.JudgeJob;
import org.assay.intake.Submission;
import org.assay.judging.Answer;
import org.assay.judging.AnswerInspector;
import org.assay.judging.Flag;
import org.assay.judging.Inspection;
import org.assay.judging.Judge;
import org.assay.judging.Judged;
import org.assay.judging.JudgingOptions;
import org.assay.judging.JudgingTask;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;

/** Carries one answer through: load, judge, score, triage, record. No transaction is open while the judge works. */
@ApplicationScoped
public class GradeAnswer {
    private static final String ACTOR = "judge";

    private final Catalog catalog;
    private final Judge judge;
    private final GradingLog log;
    private final MeterRegistry meters;
    private final AnswerInspector inspector = new AnswerInspector();

    GradeAnswer(Catalog catalog, Judge judge, GradingLog log, MeterRegistry meters) {
        this.catalog = catalog;
        this.judge = judge;
        this.log = log;
        this.meters = meters;
    }

    private record Task(Exam exam, Question question, Answer answer) {}

    /**
     * The pass of one job. A job that ran before, or whose submission is erased, leaves nothing behind.
     *
     * @throws org.assay.judging.JudgeFailedException where the judge gave no sheet; nothing is recorded then
     */
    void grade(JudgeJob job) {
        Optional<Task> task = QuarkusTransaction.requiringNew().call(() -> load(job));
        task.ifPresent(open -> record(job, open.question(), judge(open.exam(), open.question(), open.answer())));
    }

    /** Judges without recording anything. */
    public Judged judge(Exam exam, Question question, Answer answer) {
        return answer.isBlank() ? BlankAnswers.nothing(question, true) : inspectAndJudge(exam, question, answer);
    }

    private Optional<Task> load(JudgeJob job) {
        Submission submission = Submission.findById(job.submission());
        if (submission.isErased() || Grading.existsForJob(job.id())) {
            return Optional.empty();
        }
        Exam exam = catalog.version(submission.exam, submission.version)
                .orElseThrow()
                .exam();
        Question question = exam.question(job.question()).orElseThrow();
        return AnswerText.of(job.submission(), job.question()).map(answer -> new Task(exam, question, answer));
    }

    private Judged inspectAndJudge(Exam exam, Question question, Answer answer) {
        Inspection inspection = inspector.inspect(question, answer);
        JudgingTask task = new JudgingTask(exam, question, answer, inspection, JudgingOptions.DEFAULT);
        Judged judged = meters.timer("assay.judging").record(() -> judge.judge(task));
        List<Flag> flags = new ArrayList<>(inspection.flags());
        flags.addAll(judged.flags());
        return new Judged(judged.sheet(), flags, judged.provenance());
    }

    /** Records what a job brought, once: a repeated or late one changes nothing. */
    void record(JudgeJob job, Question question, Judged judged) {
        QuarkusTransaction.requiringNew().run(() -> {
            Submission submission = Submission.locked(job.submission()).orElseThrow();
            if (!submission.isErased() && !Grading.existsForJob(job.id())) {
                log.appendJudged(submission, question, judged, Grading.Cause.job, Optional.of(job.id()), ACTOR);
                meters.counter("assay.gradings", "judge", judged.provenance().judge())
                        .increment();
            }
        });
    }
}
