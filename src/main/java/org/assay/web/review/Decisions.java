package org.assay.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.problem.Precondition;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.review.Claims;
import org.assay.review.ConfirmRequest;
import org.assay.review.LosingEdit;
import org.assay.review.LosingEdit.Action;
import org.assay.review.LosingEdits;
import org.assay.review.OverrideRequest;
import org.assay.review.Review;
import org.assay.security.CurrentCaller;

/** What reviewers decide on a page; what loses to somebody else's is kept. */
@ApplicationScoped
class Decisions {
    private final Review review;
    private final LosingEdits losing;
    private final Claims claims;
    private final StandingLevels standing;
    private final CurrentCaller caller;

    Decisions(Review review, LosingEdits losing, Claims claims, StandingLevels standing, CurrentCaller caller) {
        this.review = review;
        this.losing = losing;
        this.claims = claims;
        this.standing = standing;
        this.caller = caller;
    }

    /**
     * What a decision is about.
     *
     * @param tag of the grading that the reviewer saw; null where none was sent
     */
    record On(UUID submission, String question, String tag) {
        Precondition precondition() {
            return new Precondition(Optional.ofNullable(tag).map(id -> '"' + id + '"'));
        }
    }

    /** A level that stands already changes nothing, so that a second click does not either. */
    void choose(On on, String criterion, String level, String reasonCode, String comment) {
        OverrideRequest request = new OverrideRequest(level, reasonCode, comment);
        Optional<StandingLevels.Levels> now = standing.of(on, criterion);
        if (now.filter(levels -> levels.stand(level)).isPresent()) {
            return;
        }
        if (now.filter(levels -> levels.goBackTo(level)).isPresent()) {
            withdraw(on, criterion);
            return;
        }
        keepIfLost(
                on,
                criterion,
                Action.override,
                request,
                () -> review.override(
                        on.submission(), on.question(), criterion, request, on.precondition(), caller.name()));
    }

    void withdraw(On on, String criterion) {
        standing.mustBeKnown(on.submission());
        keepIfLost(
                on,
                criterion,
                Action.withdraw,
                Map.of("criterion", criterion),
                () -> review.withdraw(on.submission(), on.question(), criterion, on.precondition(), caller.name()));
    }

    /** Confirmed already in the same way by the same reviewer, as by a second click, it stays as it is. */
    void confirm(On on, ConfirmRequest request) {
        if (standing.areConfirmed(on, request.levels(), caller.name())) {
            return;
        }
        keepIfLost(
                on,
                "",
                Action.confirm,
                request,
                () -> review.confirm(on.submission(), on.question(), request, on.precondition(), caller.name()));
    }

    void discard(UUID submission, String question) {
        standing.mustBeKnown(submission);
        losing.forgetAll(submission, question, caller.name());
    }

    /** The address of the question that the reviewer gets next, or of the worklist where none is left. */
    String next(ReviewQuery query) {
        return claims.next(query.claimable(caller.caller()), caller.name())
                        .map(QuestionSheets::address)
                        .orElse("/reviews")
                + query.text();
    }

    /** Renews a claim, if the reviewer has it still. */
    void hold(UUID claim) {
        try {
            claims.renew(claim, caller.name());
        } catch (Problem refused) {
            if (refused.kind() != Kind.NOT_FOUND) {
                throw refused;
            }
        }
    }

    private void keepIfLost(On on, String criterion, Action action, Object attempted, Runnable decision) {
        try {
            decision.run();
        } catch (Problem refused) {
            if (refused.kind() == Kind.PRECONDITION_FAILED) {
                losing.keep(
                        new LosingEdit.Key(on.submission(), on.question(), caller.name(), criterion),
                        action,
                        attempted);
            }
            throw refused;
        }
    }
}
