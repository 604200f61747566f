package org.assay.authoring;

/** Full-width letters, digits and brackets as their ordinary forms, character for character. */
final class FullWidth {
    private static final int OFFSET = '\uFF08' - '(';

    private FullWidth() {}

    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            folded.setCharAt(i, folded(folded.charAt(i)));
        }
        return folded.toString();
    }

    static char folded(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - OFFSET);
        }
        return c == '\u3000' || c == '\u00A0' ? ' ' : c;
    }
}
