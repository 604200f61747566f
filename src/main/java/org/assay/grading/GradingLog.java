package org.assay.grading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.catalog.Catalog;
import org.assay.catalog.ExamSettingsLog;
import org.assay.catalog.Rubric;
import org.assay.intake.Ids;
import org.assay.intake.Submission;
import org.assay.judging.Judged;
import org.assay.rubric.Question;
import org.assay.scoring.ReviewerOverride;
import org.assay.scoring.Triage;
import org.hibernate.StatelessSession;

/**
 * Appends gradings. Every method that stores is called under the row locks of the submissions, inside the caller's transaction.
 */
@ApplicationScoped
public class GradingLog {
    private final Catalog catalog;
    private final ExamSettingsLog settings;
    private final SubmissionFold submissions;
    private final History history;
    private final StatelessSession rows;
    private final Ids ids;
    private final Clock clock;

    GradingLog(
            Catalog catalog,
            ExamSettingsLog settings,
            SubmissionFold submissions,
            History history,
            StatelessSession rows,
            Ids ids,
            Clock clock) {
        this.catalog = catalog;
        this.settings = settings;
        this.submissions = submissions;
        this.history = history;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** What judges, or rules in their place, said of several submissions; overrides in force stay on top. */
    void appendJudged(List<Passes> passes, String actor) {
        Map<String, ExamSettingsLog.InForce> inForce = new HashMap<>();
        List<Appended> appended = passes.stream()
                .map(one -> judged(
                        one,
                        new Rules(
                                rubric(one.submission()), inForce.computeIfAbsent(one.submission().exam, settings::of)),
                        actor))
                .toList();
        store(appended.stream().flatMap(one -> one.graded().stream()).toList());
        for (Appended one : appended) {
            Submission submission = one.passes().submission();
            submission.pending -= one.passes().jobs();
            submissions.fold(
                    submission, one.rules(), one.gradings(), one.passes().jobs() > 0);
        }
    }

    /**
     * Passes with what they come to.
     *
     * @param gradings all that the submission has with them
     */
    private record Appended(Passes passes, Rules rules, Gradings gradings, List<History.Graded> graded) {}

    private Appended judged(Passes passes, Rules rules, String actor) {
        Submission submission = passes.submission();
        Gradings gradings = passes.soFar();
        List<History.Graded> graded = new ArrayList<>();
        for (Pass pass : passes.all()) {
            Optional<Grading> before = passes.soFar().include(pass.question().id())
                    ? Grading.latest(submission.id, pass.question().id())
                    : Optional.empty();
            GradingRecord record = rules.judged(pass.question(), pass.judged(), before.map(Grading::content));
            Grading grading = grading(submission, gradings.nextNumber(), record, pass.cause(), pass.job(), actor);
            gradings = gradings.with(grading);
            GradingPrivate secret = words(
                    grading,
                    GradingWords.of(pass.judged())
                            .withComments(
                                    before.map(was -> GradingPrivate.of(was.id).comments())
                                            .orElse(Map.of())),
                    pass.judged().provenance().rawReply());
            graded.add(new History.Graded(
                    grading, secret, Map.of("judge", record.origin().judge())));
        }
        return new Appended(passes, rules, gradings, graded);
    }

    /**
     * What a reviewer decided on a question that has a grading.
     *
     * @param overrides all that are in force from now on
     * @param comments on these overrides, by criterion
     * @param detail what changed, for the history
     */
    public void appendReviewed(
            Submission submission,
            Question question,
            Grading before,
            Grading.Cause cause,
            List<ReviewerOverride> overrides,
            Map<String, String> comments,
            Map<String, String> detail,
            String actor) {
        Rules rules = rules(submission);
        Gradings soFar = Gradings.of(submission.id);
        GradingRecord record = rules.reviewed(question, before.content(), overrides);
        Grading grading = grading(submission, soFar.nextNumber(), record, cause, Optional.empty(), actor);
        GradingPrivate secret = words(grading, GradingPrivate.of(before.id).withComments(comments), Optional.empty());
        store(List.of(new History.Graded(grading, secret, detail)));
        submissions.fold(submission, rules, soFar.with(grading), false);
    }

    /**
     * Takes a submission over to another version of the rubric.
     *
     * @param rescored its questions that come to something else there
     */
    void appendRescored(Submission submission, Rules rules, List<Rescored> rescored, String actor) {
        Map<String, String> versions = Map.of(
                "before",
                String.valueOf(submission.version),
                "after",
                String.valueOf(rules.rubric().version()));
        submission.version = rules.rubric().version();
        Gradings gradings = Gradings.of(submission.id);
        List<History.Graded> graded = new ArrayList<>();
        for (Rescored one : rescored) {
            Grading grading = grading(
                    submission, gradings.nextNumber(), one.record(), Grading.Cause.rescore, Optional.empty(), actor);
            gradings = gradings.with(grading);
            graded.add(new History.Graded(grading, words(grading, one.words(), Optional.empty()), versions));
        }
        if (graded.isEmpty()) {
            history.note(submission, actor, Grading.Cause.rescore.name(), versions);
        }
        store(graded);
        submissions.fold(submission, rules, gradings, false);
    }

    /** What a grading would say, without storing it. */
    public GradingRecord unstored(Rubric rubric, Question question, Judged judged) {
        return new Rules(rubric, settings.of(rubric.exam().key())).judged(question, judged, Optional.empty());
    }

    private Rules rules(Submission submission) {
        return new Rules(rubric(submission), settings.of(submission.exam));
    }

    private Rubric rubric(Submission submission) {
        return catalog.version(submission.exam, submission.version).orElseThrow();
    }

    private Grading grading(
            Submission submission,
            int number,
            GradingRecord record,
            Grading.Cause cause,
            Optional<String> job,
            String actor) {
        Grading grading = new Grading();
        grading.id = ids.next();
        grading.submission = submission.id;
        grading.number = number;
        grading.question = record.score().question();
        grading.cause = cause;
        grading.job = job.orElse(null);
        grading.version = submission.version;
        grading.low = record.score().value().low().value();
        grading.high = record.score().value().high().value();
        grading.risk = Triage.risk(record.reasons());
        grading.reasons = record.reasons().stream().map(Triage.Reason::name).toList();
        grading.record = RecordJson.writeCanonical(record);
        grading.createdAt = clock.instant();
        grading.createdBy = actor;
        return grading;
    }

    private static GradingPrivate words(Grading grading, GradingWords words, Optional<String> rawReply) {
        GradingPrivate secret = new GradingPrivate();
        secret.grading = grading.id;
        secret.words = RecordJson.writeCanonical(words);
        secret.rawReply = rawReply.orElse(null);
        return secret;
    }

    /** Rows that nobody changes again, kind after kind, so that the driver can send each kind at once. */
    private void store(List<History.Graded> graded) {
        rows.insertMultiple(graded.stream().map(History.Graded::grading).toList());
        rows.insertMultiple(graded.stream().map(History.Graded::words).toList());
        history.noteGradings(graded);
    }
}
