package org.assay.authoring;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two short texts are by their pairs of neighbouring characters: 0 to 1 (Sørensen–Dice). */
final class Likeness {
    private Likeness() {}

    static double of(String a, String b) {
        Set<String> pairsOfA = pairs(a);
        Set<String> pairsOfB = pairs(b);
        int all = pairsOfA.size() + pairsOfB.size();
        pairsOfA.retainAll(pairsOfB);
        return all == 0 ? 0 : 2.0 * pairsOfA.size() / all;
    }

    private static Set<String> pairs(String text) {
        int[] letters = text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return pairs;
    }
}
