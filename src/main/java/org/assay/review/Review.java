package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.Catalog;
import org.assay.grading.Grading;
import org.assay.grading.GradingLog;
import org.assay.intake.Submission;
import org.assay.problem.Precondition;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;
import org.assay.scoring.ReviewerOverride;

/** What reviewers do to one question: each act appends a grading, under the submission's row lock. */
@ApplicationScoped
public class Review {
    /** The reason of a level that differs from one that the reviewer did not know. */
    private static final String UNSEEN = "blind";

    private final Catalog catalog;
    private final GradingLog log;
    private final BlindReview blind;
    private final LosingEdits losing;

    Review(Catalog catalog, GradingLog log, BlindReview blind, LosingEdits losing) {
        this.catalog = catalog;
        this.log = log;
        this.blind = blind;
        this.losing = losing;
    }

    /** Puts a level in the place of a judgment. */
    @Transactional
    public void override(
            UUID submission,
            String question,
            String criterion,
            OverrideRequest request,
            Precondition expected,
            String actor) {
        override(submission, question, criterion, request, expected, Map.of(), actor);
    }

    /** The same with more to say of it in the history. */
    @Transactional
    void override(
            UUID submission,
            String question,
            String criterion,
            OverrideRequest request,
            Precondition expected,
            Map<String, String> more,
            String actor) {
        OpenQuestion open = open(submission, question);
        Criterion overridden = open.criterion(criterion);
        open.expectSight();
        DecisionCheck.check(overridden, request);
        open.expect(expected, request);
        Map<String, String> detail = open.change(criterion, request.level());
        detail.put("reasonCode", request.reasonCode());
        detail.putAll(more);
        Overrides overrides = open.overrides()
                .with(
                        new ReviewerOverride(criterion, request.level(), request.reasonCode()),
                        Optional.ofNullable(request.comment()));
        append(open, Grading.Cause.override, overrides, detail, actor);
        losing.forget(submission, question, criterion, actor);
    }

    /** Takes an override away again: back to the judge's judgment. */
    @Transactional
    public void withdraw(UUID submission, String question, String criterion, Precondition expected, String actor) {
        OpenQuestion open = open(submission, question);
        open.criterion(criterion);
        open.expectSight();
        open.expect(expected, Map.of("criterion", criterion));
        if (!open.overrides().has(criterion)) {
            throw new Problem(Kind.NOT_FOUND, "Criterion '" + criterion + "' has no override.");
        }
        append(
                open,
                Grading.Cause.override,
                open.overrides().without(criterion),
                open.change(criterion, open.judgedLevel(criterion)),
                actor);
        losing.forget(submission, question, criterion, actor);
    }

    /**
     * Puts back what stood for a criterion before an override, unless somebody decided on it since.
     *
     * @param overriding the grading that came of the override
     */
    @Transactional
    void takeBack(
            UUID submission,
            String question,
            String criterion,
            UUID overriding,
            Map<String, String> more,
            String actor) {
        OpenQuestion open = open(submission, question);
        open.criterion(criterion);
        open.expectSight();
        PastOverride past = PastOverride.of(overriding, criterion);
        if (!past.standsIn(open)) {
            throw new Problem(Kind.PRECONDITION_FAILED, "It was changed meanwhile, and stays as it is.");
        }
        Optional<ReviewerOverride> before = past.before();
        Map<String, String> detail =
                open.change(criterion, before.map(ReviewerOverride::level).orElse(open.judgedLevel(criterion)));
        before.ifPresent(override -> detail.put("reasonCode", override.reasonCode()));
        detail.putAll(more);
        Overrides overrides = before.map(override -> open.overrides().with(override, past.commentBefore()))
                .orElseGet(() -> open.overrides().without(criterion));
        append(open, Grading.Cause.override, overrides, detail, actor);
    }

    /** Takes a question off the worklist, with the reviewer's level for every criterion. */
    @Transactional
    public void confirm(UUID submission, String question, ConfirmRequest request, Precondition expected, String actor) {
        OpenQuestion open = open(submission, question);
        DecisionCheck.check(open.question(), request);
        DecisionCheck.checkBlind(request.blind(), open.blind());
        open.expect(expected, request);
        String reasonCode = open.blind() ? UNSEEN : request.reasonCode();
        Optional<String> comment = Optional.ofNullable(request.comment());
        Overrides overrides = open.overrides().withComment(comment);
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("blind", String.valueOf(open.blind()));
        for (Criterion criterion : open.question().criteria().toList()) {
            String before = open.level(criterion.id());
            String after = request.levels().get(criterion.id());
            if (!after.equals(before)) {
                DecisionCheck.checkReason(reasonCode);
                overrides = overrides.with(new ReviewerOverride(criterion.id(), after, reasonCode), comment);
                detail.put("before:" + criterion.id(), before);
                detail.put("after:" + criterion.id(), after);
                detail.put("reasonCode", reasonCode);
            }
        }
        confirm(open, overrides, detail, actor);
        losing.forgetAll(submission, question, actor);
    }

    /** Confirms a question as it stands, as one that the reviewer saw and left alone. */
    void confirmAsSeen(Submission submission, Question question, Grading latest, String actor) {
        OpenQuestion open = new OpenQuestion(submission, question, latest, false);
        confirm(open, open.overrides(), Map.of("blind", "false", "rest", "true"), actor);
    }

    private void confirm(OpenQuestion open, Overrides overrides, Map<String, String> detail, String actor) {
        append(open, Grading.Cause.confirm, overrides, detail, actor);
        Claim.end(open.submission().id, open.question().id());
    }

    private void append(
            OpenQuestion open, Grading.Cause cause, Overrides overrides, Map<String, String> detail, String actor) {
        log.appendReviewed(
                open.submission(),
                open.question(),
                open.latest(),
                cause,
                overrides.inForce(),
                overrides.comments(),
                detail,
                actor);
    }

    private OpenQuestion open(UUID id, String questionId) {
        Submission submission = Submission.locked(id).orElseThrow(() -> noSubmission(id));
        Question question = catalog.version(submission.exam, submission.version)
                .flatMap(rubric -> rubric.exam().question(questionId))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "The exam has no question '" + questionId + "'."));
        checkStatus(submission);
        Grading latest = Grading.latest(id, questionId)
                .orElseThrow(() -> new Problem(Kind.WRONG_STATUS, "Question '" + questionId + "' is not judged yet."));
        return new OpenQuestion(submission, question, latest, blind.of(id).covers(questionId));
    }

    static Problem noSubmission(UUID id) {
        return new Problem(Kind.NOT_FOUND, "There is no submission " + id + ".");
    }

    private static void checkStatus(Submission submission) {
        if (submission.isErased()) {
            throw new Problem(Kind.WRONG_STATUS, "The submission has been erased.");
        }
        boolean open =
                switch (submission.status) {
                    case AWAITING_REVIEW, FAILED -> true;
                    case QUEUED, JUDGING, FINAL -> false;
                };
        if (!open) {
            throw new Problem(
                    Kind.WRONG_STATUS,
                    "The submission is " + submission.status.key() + "; only one that awaits review can be changed.");
        }
    }
}
