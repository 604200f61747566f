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

    /** The pairs of neighbouring characters in a text. */
    record Pairs(Set<String> all) {
        static Pairs of(String text) {
            int[] letters = text.toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .toArray();
            Set<String> pairs = new HashSet<>();
            for (int i = 0; i + 1 < letters.length; i++) {
                pairs.add(new String(letters, i, 2));
            }
            return new Pairs(pairs);
        }

        /** Whether they are nearly the same (Sørensen–Dice of 0.9 or more). */
        boolean areNearly(Pairs others) {
            int total = all.size() + others.all.size();
            // No more can be shared than there are of the fewer.
            if (2.0 * Math.min(all.size(), others.all.size()) < NEARLY_SAME * total) {
                return false;
            }
            long shared = all.stream().filter(others.all::contains).count();
            return total > 0 && 2.0 * shared / total >= NEARLY_SAME;
        }
    }
}
