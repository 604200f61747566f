package org.assay.grading;

import java.util.List;
import java.util.function.Predicate;
import org.assay.grading.Move.Effect;

/**
 * How many submissions a rescoring is about, and what it does to them.
 *
 * @param current under the version already
 * @param underWay still being judged, and left out
 * @param rescored folded again
 * @param moved of these, the total is another one
 * @param raised of those that moved, neither end of the total falls
 * @param lowered neither end rises; where one falls and the other rises it is neither raised nor lowered
 * @param crossing of those that moved, across a cut-off
 * @param undecided of those folded again, the total is a range afterwards
 * @param reopened final ones that are not any more, where the rescoring is applied
 * @param outdated final ones that stay as they are
 * @param erased ones that only count
 */
public record RescoreSummary(
        int current,
        int underWay,
        int rescored,
        int moved,
        int raised,
        int lowered,
        int crossing,
        int undecided,
        int reopened,
        int outdated,
        int erased) {

    static RescoreSummary of(List<Move> moves, int current, int underWay) {
        return new RescoreSummary(
                current,
                underWay,
                moves.size(),
                count(moves, Move::isMove),
                count(moves, Move::isRaised),
                count(moves, Move::isLowered),
                count(moves, move -> !move.crossed().isEmpty()),
                count(moves, move -> !move.after().isDecided()),
                count(moves, move -> move.effect() == Effect.REOPENED),
                count(moves, move -> move.effect() == Effect.OUTDATED),
                count(moves, move -> move.effect() == Effect.ERASED));
    }

    private static int count(List<Move> moves, Predicate<Move> counted) {
        return (int) moves.stream().filter(counted).count();
    }

    RescoreSummary plus(RescoreSummary more) {
        return new RescoreSummary(
                current + more.current,
                underWay + more.underWay,
                rescored + more.rescored,
                moved + more.moved,
                raised + more.raised,
                lowered + more.lowered,
                crossing + more.crossing,
                undecided + more.undecided,
                reopened + more.reopened,
                outdated + more.outdated,
                erased + more.erased);
    }
}
