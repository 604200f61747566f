package org.assay.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.catalog.Catalog;
import org.assay.catalog.ExamSettings;
import org.assay.catalog.ExamSettingsLog;
import org.assay.catalog.Rubric;
import org.assay.intake.Ids;
import org.assay.intake.Submission;
import org.assay.intake.Submission.Status;
import org.assay.judging.Flag;
import org.assay.judging.Judged;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Question;
import org.assay.scoring.ExamScore;
import org.assay.scoring.QuestionScore;
import org.assay.scoring.Range;
import org.assay.scoring.ReviewerOverride;
import org.assay.scoring.Scorer;
import org.assay.scoring.SecondOpinion;
import org.assay.scoring.Triage;

/**
 * Appends gradings and folds their submission from the latest of every question.
 * Every method is called under the submission's row lock, inside the caller's transaction.
 */
@ApplicationScoped
public class GradingLog {
    private static final String POLICY = "policy";

    private final Catalog catalog;
    private final ExamSettingsLog settings;
    private final Escalation escalation;
    private final History history;
    private final Event<GradingAppended> appended;
    private final Ids ids;
    private final Clock clock;

    GradingLog(
            Catalog catalog,
            ExamSettingsLog settings,
            Escalation escalation,
            History history,
            Event<GradingAppended> appended,
            Ids ids,
            Clock clock) {
        this.catalog = catalog;
        this.settings = settings;
        this.escalation = escalation;
        this.history = history;
        this.appended = appended;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a judge, or a rule in its place, said; overrides in force stay on top. */
    void appendJudged(
            Submission submission,
            Question question,
            Judged judged,
            Grading.Cause cause,
            Optional<String> job,
            String actor) {
        job.ifPresent(done -> submission.pending--);
        Optional<Grading> before = Grading.latest(submission.id, question.id());
        List<ReviewerOverride> overrides =
                before.map(grading -> grading.content().overrides()).orElse(List.of());
        Map<String, String> comments =
                before.map(grading -> GradingPrivate.of(grading.id).comments()).orElse(Map.of());
        GradingWords words = GradingWords.of(judged).withComments(comments);
        GradingRecord record = record(
                rubric(submission),
                question,
                judged.sheet(),
                overrides,
                judged.flags(),
                before.filter(was -> suggestsOtherwise(was.content(), question, judged.sheet()))
                        .map(was -> List.of(Triage.Reason.SUGGESTION_CHANGED))
                        .orElse(List.of()),
                second(question, judged),
                GradingRecord.Origin.of(judged.provenance()));
        Grading grading = store(submission, record, cause, job, actor);
        GradingPrivate secret = store(grading, words, judged.provenance().rawReply());
        history.noteGrading(
                submission,
                cause.name(),
                grading,
                secret,
                Map.of("judge", record.origin().judge()));
        job.ifPresent(done -> escalate(submission));
        fold(submission);
    }

    /**
     * What a reviewer decided on a question that has a grading.
     *
     * @param overrides all that are in force from now on
     * @param comments on these overrides, by criterion
     * @param detail what changed, for the history
     */
    public Grading appendReviewed(
            Submission submission,
            Question question,
            Grading before,
            Grading.Cause cause,
            List<ReviewerOverride> overrides,
            Map<String, String> comments,
            Map<String, String> detail,
            String actor) {
        GradingRecord was = before.content();
        GradingRecord record = record(
                rubric(submission),
                question,
                was.judged(question),
                overrides,
                was.flags(),
                List.of(),
                was.second(),
                was.origin());
        Grading grading = store(submission, record, cause, Optional.empty(), actor);
        GradingPrivate secret = store(grading, GradingPrivate.of(before.id).withComments(comments), Optional.empty());
        history.noteGrading(submission, cause.name(), grading, secret, detail);
        fold(submission);
        return grading;
    }

    /** What a grading would say, without storing it. */
    public GradingRecord unstored(Rubric rubric, Question question, Judged judged) {
        return record(
                rubric,
                question,
                judged.sheet(),
                List.of(),
                judged.flags(),
                List.of(),
                second(question, judged),
                GradingRecord.Origin.of(judged.provenance()));
    }

    private static Optional<SecondOpinion> second(Question question, Judged judged) {
        return judged.second()
                .map(opinion -> new SecondOpinion(
                        opinion.judge(),
                        GradingRecord.withoutWords(opinion.sheet().judgments()),
                        Scorer.score(question, opinion.sheet()).value()));
    }

    /** Whether a reviewer's level stands on a judgment that now is another one. */
    private static boolean suggestsOtherwise(GradingRecord before, Question question, JudgmentSheet now) {
        JudgmentSheet was = before.judged(question);
        return before.overrides().stream()
                .map(ReviewerOverride::criterion)
                .anyMatch(criterion -> !level(was.judgment(criterion)).equals(level(now.judgment(criterion))));
    }

    private static Optional<String> level(Judgment judgment) {
        return switch (judgment) {
            case Judgment.Rated rated -> Optional.of(rated.level());
            case Judgment.Abstained abstained -> Optional.empty();
        };
    }

    private GradingRecord record(
            Rubric rubric,
            Question question,
            JudgmentSheet judged,
            List<ReviewerOverride> overrides,
            Collection<Flag> flags,
            List<Triage.Reason> more,
            Optional<SecondOpinion> second,
            GradingRecord.Origin origin) {
        JudgmentSheet effective = ReviewerOverride.apply(question, judged, overrides);
        QuestionScore score = Scorer.score(question, effective);
        return new GradingRecord(
                GradingRecord.withoutWords(judged.judgments()),
                overrides,
                GradingRecord.flagsWithoutWords(flags),
                Stream.concat(Triage.reasons(question, effective, flags, score, second).stream(), more.stream())
                        .sorted()
                        .toList(),
                score,
                second,
                origin,
                rubric.hash(),
                settings.of(rubric.exam().key()).hash());
    }

    private Grading store(
            Submission submission, GradingRecord record, Grading.Cause cause, Optional<String> job, String actor) {
        Grading grading = new Grading();
        grading.id = ids.next();
        grading.submission = submission.id;
        grading.number = Grading.nextNumber(submission.id);
        grading.question = record.score().question();
        grading.cause = cause;
        grading.job = job.orElse(null);
        grading.version = submission.version;
        grading.low = record.score().value().low().value();
        grading.high = record.score().value().high().value();
        grading.risk = Triage.risk(record.reasons());
        grading.record = RecordJson.write(record);
        grading.createdAt = clock.instant();
        grading.createdBy = actor;
        grading.persist();
        return grading;
    }

    private static GradingPrivate store(Grading grading, GradingWords words, Optional<String> rawReply) {
        GradingPrivate secret = new GradingPrivate();
        secret.grading = grading.id;
        secret.words = RecordJson.write(words);
        secret.rawReply = rawReply.orElse(null);
        secret.persist();
        return secret;
    }

    /** The submission's score and status, from the latest grading of every question. */
    private void fold(Submission submission) {
        Rubric rubric = rubric(submission);
        Map<String, Grading> latest = Grading.latest(submission.id);
        ExamScore score = score(rubric, latest);
        submission.low = score.value().low().value();
        submission.high = score.value().high().value();
        move(submission, latest);
        touch(submission);
        appended.fire(new GradingAppended(submission.id, submission.status));
    }

    private void escalate(Submission submission) {
        Map<String, Grading> latest = Grading.latest(submission.id);
        Rubric rubric = rubric(submission);
        if (isJudged(submission, rubric, latest)) {
            ExamSettings inForce = settings.of(submission.exam).settings();
            escalation.stage(submission, inForce, latest, score(rubric, latest).value());
        }
    }

    private static boolean isJudged(Submission submission, Rubric rubric, Map<String, Grading> latest) {
        return submission.pending == 0
                && rubric.exam().questions().map(Question::id).allMatch(latest::containsKey);
    }

    /** Where the submission stands now; what no person has to see becomes final by policy. */
    private void move(Submission submission, Map<String, Grading> latest) {
        Status before = submission.status;
        ExamSettings inForce = settings.of(submission.exam).settings();
        boolean near = inForce.cutoffs().near(submission.low, submission.high).isPresent();
        submission.status = new StatusRule(inForce.review(), near)
                .next(before, isJudged(submission, rubric(submission), latest), latest);
        if (submission.status == Status.FINAL && before != Status.FINAL) {
            makeFinal(submission, POLICY);
        }
    }

    /** One number, which somebody stands for. */
    public void makeFinal(Submission submission, String actor) {
        submission.status = Status.FINAL;
        submission.finalizedAt = clock.instant();
        submission.finalizedBy = actor;
        history.note(
                submission,
                actor,
                "finalize",
                Map.of("points", submission.low.stripTrailingZeros().toPlainString()));
    }

    /** The exam's score from the latest gradings; a question without one may still be worth anything. */
    public static ExamScore score(Rubric rubric, Map<String, Grading> latest) {
        Map<String, Range> ranges = new HashMap<>();
        rubric.exam()
                .questions()
                .forEach(question -> ranges.put(
                        question.id(),
                        latest.containsKey(question.id())
                                ? latest.get(question.id()).value()
                                : Scorer.unjudged(question).value()));
        return Scorer.score(rubric.exam(), ranges);
    }

    /** Marks a change, so that every reader can tell. */
    public void touch(Submission submission) {
        submission.revision++;
        submission.updatedAt = clock.instant();
    }

    private Rubric rubric(Submission submission) {
        return catalog.version(submission.exam, submission.version).orElseThrow();
    }
}
