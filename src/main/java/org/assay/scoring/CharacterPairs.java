package org.assay.scoring;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The pairs of neighbouring letters and digits in a text, by which texts are compared. */
public record CharacterPairs(Set<String> all) {
    public static CharacterPairs of(String text) {
        int[] letters = text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.add(new String(letters, i, 2));
        }
        return new CharacterPairs(pairs);
    }

    /** How alike two short texts are: 0 to 1 (Sørensen–Dice). */
    public static double likeness(String a, String b) {
        return of(a).likeness(of(b));
    }

    /** 0 to 1 (Sørensen–Dice); 0 where neither has any. */
    public double likeness(CharacterPairs others) {
        int total = all.size() + others.all.size();
        long shared = all.stream().filter(others.all::contains).count();
        return total == 0 ? 0 : 2.0 * shared / total;
    }
}
