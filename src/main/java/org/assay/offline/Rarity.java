package org.assay.offline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a pair of characters counts in a question: the more, the fewer of its criteria have it. */
record Rarity(Map<String, Integer> criteriaByPair, int criteria) {
    private static final double UNSEEN = 0.5;

    static Rarity among(List<Wordings> criteria) {
        Map<String, Integer> counts = new HashMap<>();
        for (Wordings criterion : criteria) {
            Set<String> all = new HashSet<>();
            criterion.accepted().forEach(wording -> all.addAll(wording.words().pairs()));
            all.forEach(pair -> counts.merge(pair, 1, Integer::sum));
        }
        return new Rarity(counts, criteria.size());
    }

    double of(String pair) {
        return Math.log((criteria + 1) / (criteriaByPair.getOrDefault(pair, 0) + UNSEEN));
    }
}
