package org.assay.authoring;

import java.util.List;

/** A line of a scoring standard with what it says of points, and the lines that stand indented below it. */
record Entry(Line line, PointNotation notation, List<Entry> parts) {
    /** Whether it is worth or costs something of its own. */
    boolean pays() {
        return notation.terms().stream()
                .anyMatch(term -> term instanceof Term.Total
                        || term instanceof Term.Each
                        || term instanceof Term.Bonus
                        || term instanceof Term.IsBonus
                        || term instanceof Term.Deduct);
    }

    String statement() {
        return notation.statement().isBlank() ? line.text() : notation.statement();
    }
}
