package org.assay.llm;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assay.judging.Judgment;
import org.assay.judging.Judgment.Rated;
import org.assay.rubric.Criterion;

/**
 * Makes one judgment of several votes on a criterion.
 *
 * @param votes how many were asked for, the failed ones too
 */
record Panel(int votes) {
    /** One vote stands as it is; of several, more than half must rate, and their median level stands. */
    Judgment decide(Criterion criterion, List<Judgment> judgments) {
        if (votes == 1) {
            return judgments.getFirst();
        }
        List<Rated> rated = judgments.stream()
                .filter(Rated.class::isInstance)
                .map(Rated.class::cast)
                .sorted(Comparator.comparingInt(vote -> level(criterion, vote)))
                .toList();
        if (rated.isEmpty()) {
            return judgments.getFirst();
        }
        return rated.size() * 2 <= votes ? tooFew(criterion, rated.size()) : median(criterion, rated);
    }

    /** Between two levels the one that earns less. */
    private Judgment median(Criterion criterion, List<Rated> rated) {
        String level = rated.get(rated.size() / 2).level();
        List<Rated> agreeing =
                rated.stream().filter(vote -> vote.level().equals(level)).toList();
        return new Rated(
                criterion.id(),
                level,
                agreeing.stream()
                        .flatMap(vote -> vote.evidence().stream())
                        .distinct()
                        .toList(),
                agreeing.getFirst().rationale(),
                OptionalDouble.of(agreeing.size() / (double) votes),
                Judgment.By.JUDGE);
    }

    private Judgment tooFew(Criterion criterion, int rated) {
        return new Judgment.Abstained(
                criterion.id(), Judgment.Why.JUDGES_DISAGREE, "%d of %d judges rated this.".formatted(rated, votes));
    }

    static boolean isSplit(Stream<Judgment> judgments) {
        return judgments.anyMatch(judgment ->
                judgment instanceof Judgment.Abstained abstained && abstained.why() == Judgment.Why.JUDGES_DISAGREE);
    }

    private static int level(Criterion criterion, Rated vote) {
        return criterion.levelIndex(vote.level()).orElseThrow();
    }
}
