package org.assay.evaluation;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.assay.intake.QueuedWork;
import org.assay.judging.Judge;
import org.assay.judging.JudgeFailedException;
import org.assay.rubric.Exam;
import org.jboss.logging.Logger;

/** The work of measuring a judge. One that a stop or a crash cut short begins again. */
@ApplicationScoped
public class RunEvaluations implements QueuedWork {
    private static final Logger LOG = Logger.getLogger(RunEvaluations.class);

    private final Evaluations evaluations;
    private final Judge judge;
    private final Clock clock;

    RunEvaluations(Evaluations evaluations, Judge judge, Clock clock) {
        this.evaluations = evaluations;
        this.judge = judge;
        this.clock = clock;
    }

    /** The service stops while a measurement is at work. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("the service stops");
        }
    }

    @Override
    public OneTimeTask<EvaluationJob> task() {
        return Tasks.oneTime(EvaluationJob.TASK)
                .onFailure((complete, operations) -> {
                    LOG.infof(
                            "The measurement begins again: %s",
                            complete.getCause().map(Throwable::toString).orElse(""));
                    operations.reschedule(complete, clock.instant());
                })
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(instance.getData().evaluation(), context));
    }

    private void run(UUID id, ExecutionContext context) {
        try {
            evaluations.finish(id, measure(evaluations.begin(id), done -> {
                if (context.getSchedulerState().isShuttingDown()) {
                    throw new Stopped();
                }
                evaluations.progress(id, done);
            }));
        } catch (Stopped stopped) {
            throw stopped;
        } catch (JudgeFailedException e) {
            evaluations.fail(id, "The judge gave no judgment: " + e.failure().detail());
        } catch (RuntimeException e) {
            LOG.errorf(e, "The evaluation %s failed.", id);
            evaluations.fail(id, "It failed inside the service; the log says why.");
        }
    }

    private Report measure(Evaluations.Task task, IntConsumer progress) {
        Exam exam = task.rubric().exam();
        EvaluationRequest request = task.request();
        Evaluation evaluation = new Evaluation(exam, request.answers(exam), request.protocol());
        List<List<Outcome>> outcomes = evaluation.run(judge, progress);
        return new Reporting(exam, request.protocol(), request.otherGrades(exam), outcomes).report();
    }
}
