package org.assay.scoring;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What can be told of a criterion's text without understanding it. */
final class Wording {
    /** A Chinese text of fewer characters than this is a term, not a statement. */
    private static final int SHORTEST_HAN_STATEMENT = 5;

    private static final double NEARLY_SAME = 0.9;

    private Wording() {}

    static boolean isStatement(String text) {
        long han = text.codePoints()
                .filter(codePoint -> UnicodeScript.of(codePoint) == UnicodeScript.HAN)
                .count();
        long words = Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
        return words > 1 || han >= SHORTEST_HAN_STATEMENT;
    }

    /** Whether the pairs of neighbouring characters are nearly the same (Sørensen–Dice of 0.9 or more). */
    static boolean isNearlySame(String a, String b) {
        Set<String> pairsOfA = pairs(a);
        Set<String> pairsOfB = pairs(b);
        Set<String> shared = new HashSet<>(pairsOfA);
        shared.retainAll(pairsOfB);
        int all = pairsOfA.size() + pairsOfB.size();
        return all > 0 && 2.0 * shared.size() / all >= NEARLY_SAME;
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
