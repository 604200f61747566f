package org.assay.scoring;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/** What can be told of a criterion's text without understanding it. */
final class Wording {
    /** A Chinese text of fewer characters than this is a term, not a statement. */
    private static final int SHORTEST_HAN_STATEMENT = 5;

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
}
