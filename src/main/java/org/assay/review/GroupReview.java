package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.problem.Complaint;
import org.assay.problem.Precondition;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;

/**
 * Sets one level for several answers, and takes that back. Each answer is overridden for itself, in a transaction of its own and
 * with an entry in its own history; what cannot be done to one hinders no other.
 */
@ApplicationScoped
public class GroupReview {
    /** Answers at once. */
    public static final int MOST = 500;

    private final Review review;
    private final OpenAnswers answers;
    private final GroupActs acts;
    private final LosingEdits losing;

    GroupReview(Review review, OpenAnswers answers, GroupActs acts, LosingEdits losing) {
        this.review = review;
        this.answers = answers;
        this.acts = acts;
        this.losing = losing;
    }

    /** An answer as the reviewer saw it: the grading is its state, as an ETag would say. */
    public record Seen(UUID submission, UUID grading) {}

    /**
     * An act of a reviewer on the answers of one criterion.
     *
     * @param id made before the act, so that sending it twice does nothing twice; another level makes it another act
     */
    public record Act(String id, CriterionPlace place, String reviewer) {}

    /**
     * An answer that was left as it is.
     *
     * @param why as an override of that answer alone would have been refused
     * @param stands the level that stands; empty where there is none, or the reviewer may not know
     */
    public record Left(UUID submission, Kind why, Optional<String> stands) {}

    /** Sets a level; what has it already stays as it is. Nothing is done where one of the answers is none of this question. */
    public List<Left> set(Act act, List<Seen> seen, OverrideRequest request) {
        CriterionPlace place = act.place();
        DecisionCheck.check(place.criterion(), request);
        Set<Seen> chosen = checked(place, seen);
        List<UUID> submissions = chosen.stream().map(Seen::submission).toList();
        Map<UUID, String> standing = answers.levels(place, submissions);
        List<Refusal> refusals = new ArrayList<>();
        for (Seen one : chosen) {
            if (!request.level().equals(standing.get(one.submission()))) {
                tried(one.submission(), () -> override(act, one, request)).ifPresent(refusals::add);
            }
        }
        return left(place, refusals);
    }

    /** Takes back what an act of the reviewer has set, but for what somebody decided on since. */
    public List<Left> takeBack(Act act) {
        List<Refusal> refusals = new ArrayList<>();
        for (Seen one : acts.toBeTakenBack(act)) {
            tried(
                            one.submission(),
                            () -> review.takeBack(
                                    one.submission(),
                                    act.place().question().id(),
                                    act.place().criterion().id(),
                                    one.grading(),
                                    Map.of(GroupActs.UNDOES, act.id()),
                                    act.reviewer()))
                    .ifPresent(refusals::add);
        }
        return left(act.place(), refusals);
    }

    private void override(Act act, Seen one, OverrideRequest request) {
        String question = act.place().question().id();
        String criterion = act.place().criterion().id();
        try {
            review.override(
                    one.submission(),
                    question,
                    criterion,
                    request,
                    new Precondition(Optional.of('"' + one.grading().toString() + '"')),
                    Map.of(GroupActs.ACT, act.id()),
                    act.reviewer());
        } catch (Problem refused) {
            if (refused.kind() == Kind.PRECONDITION_FAILED) {
                losing.keep(
                        new LosingEdit.Key(one.submission(), question, act.reviewer(), criterion),
                        LosingEdit.Action.override,
                        request);
            }
            throw refused;
        }
    }

    private Set<Seen> checked(CriterionPlace place, List<Seen> seen) {
        Set<Seen> chosen = new LinkedHashSet<>(seen);
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw invalid("choose from 1 to " + MOST + " answers");
        }
        if (!acts.ofThisQuestion(place, chosen).equals(chosen)) {
            throw invalid("some of the answers chosen are none to this question of this exam");
        }
        return chosen;
    }

    private static Problem invalid(String detail) {
        return new Problem(Kind.INVALID_REQUEST, "Nothing was changed.", List.of(new Complaint("/answer", detail)));
    }

    private record Refusal(UUID submission, Kind why) {}

    private static Optional<Refusal> tried(UUID submission, Runnable decision) {
        try {
            decision.run();
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(new Refusal(submission, refused.kind()));
        }
    }

    private List<Left> left(CriterionPlace place, List<Refusal> refusals) {
        Map<UUID, String> standing =
                answers.levels(place, refusals.stream().map(Refusal::submission).toList());
        return refusals.stream()
                .map(refusal -> new Left(
                        refusal.submission(), refusal.why(), Optional.ofNullable(standing.get(refusal.submission()))))
                .toList();
    }
}
