package org.assay.offline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What sets the accepted wordings of a criterion apart from the rejected ones. A true and a false sentence on one matter have
 * nearly the same vector, so it is looked for in their characters: over several wordings of each kind, differences add up.
 */
final class Contrast {
    /** Added to every count, so that what one kind never has counts for much and not for everything. */
    private static final double UNSEEN = 0.5;
    /** No wording is so short that a part of this is much of it. */
    private static final double LEAST = 0.5;

    private final List<Set<String>> accepted;
    private final List<Set<String>> rejected;
    private final Map<String, Integer> right;
    private final Map<String, Integer> wrong;
    private final Rarity rarity;

    Contrast(List<Statement> accepted, List<Statement> rejected, Rarity rarity) {
        this.accepted = pairs(accepted);
        this.rejected = pairs(rejected);
        this.right = counts(this.accepted);
        this.wrong = counts(this.rejected);
        this.rarity = rarity;
    }

    /**
     * For which kind the pairs of characters of a sentence speak: a sum of log odds over the root of their number, usually
     * between -3 and 3, positive for accepted; 0 where nothing is known to be wrong.
     */
    double wording(Statement said) {
        Set<String> pairs = said.words().pairs();
        return pairs.isEmpty() || rejected.isEmpty()
                ? 0
                : pairs.stream().mapToDouble(this::logOdds).sum() / Math.sqrt(pairs.size());
    }

    /**
     * How much more of the accepted wording that it shares most with a sentence has than of such a rejected one, -1 to 1; 0
     * where nothing is known to be wrong.
     */
    double gap(Statement said) {
        Set<String> pairs = said.words().pairs();
        return rejected.isEmpty() ? 0 : most(accepted, pairs) - most(rejected, pairs);
    }

    private double logOdds(String pair) {
        int rights = right.getOrDefault(pair, 0);
        int wrongs = wrong.getOrDefault(pair, 0);
        return rights + wrongs == 0 ? 0 : logShare(rights, accepted.size()) - logShare(wrongs, rejected.size());
    }

    private static double logShare(int count, int of) {
        return Math.log((count + UNSEEN) / (of + 1));
    }

    private double most(List<Set<String>> wordings, Set<String> said) {
        return wordings.stream()
                .mapToDouble(wording -> weight(wording, said) / Math.max(LEAST, weight(wording, wording)))
                .max()
                .orElse(0);
    }

    private double weight(Set<String> wording, Set<String> said) {
        return wording.stream().filter(said::contains).mapToDouble(rarity::of).sum();
    }

    private static Map<String, Integer> counts(List<Set<String>> wordings) {
        Map<String, Integer> counts = new HashMap<>();
        wordings.forEach(wording -> wording.forEach(pair -> counts.merge(pair, 1, Integer::sum)));
        return counts;
    }

    private static List<Set<String>> pairs(List<Statement> statements) {
        return statements.stream().map(statement -> statement.words().pairs()).toList();
    }
}
