package org.assay.grading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assay.catalog.Catalog;
import org.assay.catalog.ExamSettingsLog;
import org.assay.catalog.Rubric;
import org.assay.grading.LatestGradings.Line;
import org.assay.grading.Move.Effect;
import org.assay.intake.Submission;
import org.assay.intake.Submission.Status;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Exam;
import org.assay.rubric.Points;
import org.assay.scoring.Range;

/**
 * Folds the stored gradings of an exam again under another version of its rubric, without asking any judge: to see what
 * that would do, or for good. What is under that version already stays out of it. It goes on in batches, each a transaction of its own, so an exam may be of any size; what is
 * broken off has happened so far, and the same once more does the rest.
 */
@ApplicationScoped
public class Rescoring {
    private static final int BATCH = 100;
    private static final UUID START = new UUID(0, 0);

    private final Catalog catalog;
    private final ExamSettingsLog settings;
    private final LatestGradings gradings;
    private final GradingLog log;
    private final SubmissionFold submissions;

    Rescoring(
            Catalog catalog,
            ExamSettingsLog settings,
            LatestGradings gradings,
            GradingLog log,
            SubmissionFold submissions) {
        this.catalog = catalog;
        this.settings = settings;
        this.gradings = gradings;
        this.log = log;
        this.submissions = submissions;
    }

    /**
     * What is to be done.
     *
     * @param apply whether gradings are appended
     * @param alsoFinal whether final submissions are touched as well
     */
    public record Plan(Rubric rubric, boolean apply, boolean alsoFinal) {}

    /**
     * To be looked at only, which is possible of a draft as well.
     *
     * @throws Problem where the exam has no such version
     */
    public Plan whatIf(String exam, int version) {
        return new Plan(catalog.require(exam, version), false, false);
    }

    /** @throws Problem where the exam has no such version, or the version is a draft */
    public Plan plan(String exam, int version, boolean apply, boolean alsoFinal) {
        Rubric rubric = catalog.require(exam, version);
        if (!rubric.isPublished()) {
            throw new Problem(Kind.WRONG_STATUS, "Version " + version + " is a draft; only a published one can score.");
        }
        return new Plan(rubric, apply, alsoFinal);
    }

    /** @param each takes every submission whose total moves, by id */
    public RescoreSummary run(Plan plan, String actor, Consumer<Move> each) {
        OtherVersion other = new OtherVersion(
                new Rules(plan.rubric(), settings.of(plan.rubric().exam().key())),
                version -> exam(plan.rubric().exam().key(), version));
        RescoreSummary summary = RescoreSummary.of(List.of(), 0, 0);
        UUID last = START;
        Batch batch;
        do {
            UUID after = last;
            batch = QuarkusTransaction.requiringNew().call(() -> batch(plan, other, after, actor));
            batch.moves().stream().filter(Move::isMove).forEach(each);
            summary = summary.plus(batch.summary());
            last = batch.last();
        } while (batch.size() == BATCH);
        return summary;
    }

    private Exam exam(String key, int version) {
        return catalog.version(key, version).orElseThrow().exam();
    }

    /** So many submissions in a row, up to the last of them. */
    private record Batch(List<Move> moves, RescoreSummary summary, int size, UUID last) {}

    private Batch batch(Plan plan, OtherVersion other, UUID after, String actor) {
        List<Submission> all = Submission.<Submission>find(
                        "exam = ?1 and id > ?2 order by id",
                        plan.rubric().exam().key(),
                        after)
                .withLock(plan.apply() ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .page(0, BATCH)
                .list();
        List<Submission> others = all.stream()
                .filter(submission -> submission.version != plan.rubric().version())
                .toList();
        List<Submission> judged = others.stream().filter(Rescoring::isJudged).toList();
        Map<UUID, Map<String, Line>> latest =
                gradings.of(judged.stream().map(submission -> submission.id).toList());
        List<UUID> changed = latest.values().stream()
                .flatMap(lines -> other.changed(lines).stream())
                .toList();
        Map<UUID, GradingRecord> records = plan.apply() ? gradings.records(changed) : gradings.withoutScores(changed);
        // Arithmetic only, so the cores share it.
        Map<UUID, OtherVersion.Outcome> outcomes = latest.entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> other.outcome(of.getValue(), records)));
        List<Move> moves = new ArrayList<>();
        for (Submission submission : judged) {
            moves.add(rescore(plan, other, submission, outcomes.get(submission.id), actor));
        }
        return new Batch(
                moves,
                RescoreSummary.of(moves, all.size() - others.size(), others.size() - judged.size()),
                all.size(),
                all.isEmpty() ? after : all.getLast().id);
    }

    /** What is still being judged will come out under the version that it was taken in under. */
    private static boolean isJudged(Submission submission) {
        return switch (submission.status) {
            case AWAITING_REVIEW, FINAL, FAILED -> submission.pending == 0;
            case QUEUED, JUDGING -> false;
        };
    }

    private Move rescore(
            Plan plan, OtherVersion other, Submission submission, OtherVersion.Outcome outcome, String actor) {
        Range before = new Range(new Points(submission.low), new Points(submission.high));
        Move move = new Move(
                submission.id,
                submission.status,
                before,
                outcome.total(),
                other.rules().settings().settings().cutoffs().crossed(before, outcome.total()),
                effect(plan, submission, outcome.total()));
        if (plan.apply() && move.effect().isApplied()) {
            apply(other.rules(), submission, outcome, move.effect(), actor);
        }
        return move;
    }

    private static Effect effect(Plan plan, Submission submission, Range total) {
        if (submission.isErased()) {
            return Effect.ERASED;
        }
        if (submission.status != Status.FINAL) {
            return Effect.TAKEN_OVER;
        }
        if (!plan.alsoFinal()) {
            return Effect.OUTDATED;
        }
        return total.isDecided() ? Effect.TAKEN_OVER : Effect.REOPENED;
    }

    private void apply(Rules rules, Submission submission, OtherVersion.Outcome outcome, Effect effect, String actor) {
        if (effect == Effect.REOPENED) {
            submissions.reopen(submission, actor);
        }
        List<Rescored> rescored =
                outcome.questions().stream().filter(Rescored::isOtherThanBefore).toList();
        log.appendRescored(submission, rules, rescored, actor);
    }
}
