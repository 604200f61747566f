package org.assay.judging;

/** What a candidate wrote to one question, exactly as received. */
public record Answer(String question, String text) {
    /** The longest text that is accepted, in UTF-16 code units. */
    public static final int MAX_LENGTH = 20_000;

    public String quote(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** Whether nothing in it can be read: white space and invisible characters only. */
    public boolean isBlank() {
        return text.codePoints().noneMatch(Answer::isVisible);
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
