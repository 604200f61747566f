package org.assay.review;

import java.util.Locale;
import java.util.stream.IntStream;

/** Finds what a text for everybody holds of one candidate. */
final class CopiedWords {
    /** Characters in a row that two texts do not share by chance. */
    static final int LONGEST_RUN = 19;

    private CopiedWords() {}

    /** Whether the text shares more than {@value #LONGEST_RUN} characters in a row with an answer, as written or without white space. */
    static boolean isCopied(String text, String answer) {
        return shares(text, answer) || shares(squeezed(text), squeezed(answer));
    }

    private static boolean shares(String text, String answer) {
        int run = LONGEST_RUN + 1;
        return IntStream.rangeClosed(0, text.length() - run)
                .anyMatch(start -> answer.contains(text.substring(start, start + run)));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    /** Whether a name stands in the text, in any case; within a longer Latin word or number it is no name. */
    static boolean names(String text, String name) {
        String within = text.toLowerCase(Locale.ROOT);
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (int at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
            if (!joins(within, at) && !joins(within, at + wanted.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the characters before and at a place belong to one word. */
    private static boolean joins(String text, int at) {
        return at > 0 && at < text.length() && isWord(text.charAt(at - 1)) && isWord(text.charAt(at));
    }

    private static boolean isWord(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
