package org.assay.rubric;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A decision on how a criterion is to be read, kept for all later answers: {@code text} has 1 to {@value #LONGEST_TEXT} characters. */
public record Ruling(LocalDate date, String text) {
    public static final int LONGEST_TEXT = 1_000;

    public Ruling {
        InvalidRubric.unless(!text.isBlank(), "a ruling needs a text");
        InvalidRubric.unless(
                text.codePointCount(0, text.length()) <= LONGEST_TEXT,
                "a ruling is longer than %d characters",
                LONGEST_TEXT);
    }

    /** With the date as a file writes it: {@code 2026-11-25}. */
    public static Ruling of(String date, String text) {
        try {
            return new Ruling(LocalDate.parse(date), text);
        } catch (DateTimeException e) {
            throw new InvalidRubric("'%s' is no date of the calendar, as 2026-11-25 is".formatted(date));
        }
    }
}
