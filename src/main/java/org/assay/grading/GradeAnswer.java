package org.assay.grading;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.catalog.Catalog;
import org.assay.catalog.ExamSettingsLog;
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
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;

/** Carries one answer through: load, judge, score, triage, record. No transaction is open while the judge works. */
@ApplicationScoped
public class GradeAnswer {
    private static final String ACTOR = "judge";

    private final Catalog catalog;
    private final ExamSettingsLog settings;
    private final Judge judge;
    private final GradingLog log;
    private final MeterRegistry meters;
    private final AnswerInspector inspector = new AnswerInspector();

    GradeAnswer(Catalog catalog, ExamSettingsLog settings, Judge judge, GradingLog log, MeterRegistry meters) {
        this.catalog = catalog;
        this.settings = settings;
        this.judge = judge;
        this.log = log;
        this.meters = meters;
    }

    private record Task(Exam exam, Question question, Answer answer, JudgingOptions options) {}

    /**
     * The pass of one job. A job that ran before, or whose submission is erased, leaves nothing behind.
     *
     * @throws org.assay.judging.JudgeFailedException where the judge gave no sheet; nothing is recorded then
     */
    void grade(JudgeJob job) {
        Optional<Task> task = QuarkusTransaction.requiringNew().call(() -> load(job));
        task.ifPresent(open -> record(job, open.question(), judge(open)));
    }

    /** Judges without recording anything. */
    public Judged judge(Exam exam, Question question, Answer answer) {
        JudgingOptions options = settings.of(exam.key()).settings().judging();
        return judge(new Task(exam, question, answer, options));
    }

    private Judged judge(Task task) {
        return task.answer().isBlank() ? BlankAnswers.nothing(task.question(), true) : inspectAndJudge(task);
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
        return AnswerText.of(job.submission(), job.question())
                .map(answer -> new Task(
                        exam,
                        question,
                        answer,
                        settings.of(exam.key()).settings().judging()));
    }

    private Judged inspectAndJudge(Task open) {
        Inspection inspection = inspector.inspect(open.question(), open.answer());
        JudgingTask task = new JudgingTask(open.exam(), open.question(), open.answer(), inspection, open.options());
        Judged judged = meters.timer("assay.judging").record(() -> judge.judge(task));
        List<Flag> flags = new ArrayList<>(inspection.flags());
        flags.addAll(judged.flags());
        return new Judged(judged.sheet(), flags, judged.provenance(), judged.second());
    }

    /** What was rated before stays as it was; the rest is as it was judged now. */
    private static Judged filledIn(JudgeJob job, Question question, Judged now) {
        Grading before = Grading.latest(job.submission(), question.id()).orElseThrow();
        JudgmentSheet was = before.content().judged(question);
        Map<String, String> rationales = GradingPrivate.of(before.id).rationales();
        JudgmentSheet sheet = JudgmentSheet.of(question, criterion -> switch (was.judgment(criterion.id())) {
            case Judgment.Rated rated -> rated.withRationale(rationales.getOrDefault(criterion.id(), ""));
            case Judgment.Abstained abstained -> now.sheet().judgment(criterion.id());
        });
        return new Judged(sheet, now.flags(), now.provenance(), now.second());
    }

    /** Records what a job brought, once: a repeated or late one changes nothing. */
    void record(JudgeJob job, Question question, Judged judged) {
        QuarkusTransaction.requiringNew().run(() -> {
            Submission submission = Submission.locked(job.submission()).orElseThrow();
            if (!submission.isErased() && !Grading.existsForJob(job.id())) {
                Judged whole = job.onlyAbstained() ? filledIn(job, question, judged) : judged;
                log.appendJudged(submission, question, whole, Grading.Cause.job, Optional.of(job.id()), ACTOR);
                meters.counter("assay.gradings", "judge", judged.provenance().judge())
                        .increment();
            }
        });
    }
}
