package org.assay.grading;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.Catalog;
import org.assay.catalog.ExamSettingsLog;
import org.assay.intake.JobQueue;
import org.assay.intake.JudgeJob;
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
    private final Catalog catalog;
    private final ExamSettingsLog settings;
    private final Judge judge;
    private final JobQueue queue;
    private final OpenJobs jobs;
    private final Recorder recorder;
    private final MeterRegistry meters;
    private final AnswerInspector inspector = new AnswerInspector();

    GradeAnswer(
            Catalog catalog,
            ExamSettingsLog settings,
            Judge judge,
            JobQueue queue,
            OpenJobs jobs,
            Recorder recorder,
            MeterRegistry meters) {
        this.catalog = catalog;
        this.settings = settings;
        this.judge = judge;
        this.queue = queue;
        this.jobs = jobs;
        this.recorder = recorder;
        this.meters = meters;
    }

    private record Task(Exam exam, Question question, Answer answer, JudgingOptions options, Judge judge) {}

    /**
     * The pass of one job, which ends with it. A job that ran before, or whose submission is erased, leaves nothing behind.
     *
     * @throws org.assay.judging.JudgeFailedException where the judge gave no sheet; nothing is recorded then
     */
    void grade(JudgeJob job) {
        Optional<Task> task = jobs.find(job).map(work -> task(job, work));
        task.ifPresentOrElse(open -> recorder.record(job, open.question(), judge(open)), () -> queue.end(List.of(job)));
    }

    /** Judges without recording anything. */
    public Judged judge(Exam exam, Question question, Answer answer) {
        JudgingOptions options = settings.of(exam.key()).settings().judging();
        return judge(new Task(exam, question, answer, options, judge));
    }

    private Judged judge(Task task) {
        return task.answer().isBlank() ? BlankAnswers.nothing(task.question(), true) : inspectAndJudge(task);
    }

    private Task task(JudgeJob job, OpenJobs.Work work) {
        Exam exam = catalog.version(work.exam(), work.version()).orElseThrow().exam();
        Question question = exam.question(job.question()).orElseThrow();
        Answer answer = new Answer(job.question(), work.text());
        return job.escalated()
                ? new Task(exam, question, answer, work.options().withOneVote(), stronger())
                : new Task(exam, question, answer, work.options(), judge);
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
}
