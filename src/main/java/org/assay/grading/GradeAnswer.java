package org.assay.grading;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

    private record Task(Exam exam, Question question, Answer answer, JudgingOptions options, Judge judge) {}

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
        return judge(new Task(exam, question, answer, options, judge));
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
        JudgingOptions options = settings.of(exam.key()).settings().judging();
        return AnswerText.of(job.submission(), job.question())
                .map(answer -> job.escalated()
                        ? new Task(exam, question, answer, options.withOneVote(), stronger())
                        : new Task(exam, question, answer, options, judge));
    }

    /** Where there is none any more, the one that there is. */
    private Judge stronger() {
        return judge.stronger().orElse(judge);
    }

    private Judged inspectAndJudge(Task open) {
        Inspection inspection = inspector.inspect(open.question(), open.answer());
        JudgingTask task = new JudgingTask(open.exam(), open.question(), open.answer(), inspection, open.options());
        Judged judged = meters.timer("assay.judging").record(() -> open.judge().judge(task));
        List<Flag> flags = new ArrayList<>(inspection.flags());
        flags.addAll(judged.flags());
        return new Judged(judged.sheet(), flags, judged.provenance(), judged.second());
    }

    /** Records what a job brought, once: a repeated or late one changes nothing. */
    void record(JudgeJob job, Question question, Judged judged) {
        append(job, question, () -> {
            if (job.escalated()) {
                return Before.of(job, question).overruledBy(judged);
            }
            return job.onlyAbstained() ? Before.of(job, question).filledBy(judged) : judged;
        });
    }

    /** Records that a job was given up: a first judgment, where there is one, stands. */
    void recordFailure(JudgeJob job, Question question, Judged nothing, String why) {
        if (job.escalated()) {
            append(job, question, () -> Before.of(job, question).standing(why));
        } else {
            record(job, question, nothing);
        }
    }

    private void append(JudgeJob job, Question question, Supplier<Judged> whole) {
        QuarkusTransaction.requiringNew().run(() -> {
            Submission submission = Submission.locked(job.submission()).orElseThrow();
            if (!submission.isErased() && !Grading.existsForJob(job.id())) {
                Judged judged = whole.get();
                Grading.Cause cause = job.escalated() ? Grading.Cause.escalation : Grading.Cause.job;
                log.appendJudged(submission, question, judged, cause, Optional.of(job.id()), ACTOR);
                meters.counter("assay.gradings", "judge", judged.provenance().judge())
                        .increment();
            }
        });
    }
}
