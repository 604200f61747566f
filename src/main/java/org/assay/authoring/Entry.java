package org.assay.authoring;

import java.util.List;

/** A line of a scoring standard with what it says of points, and the lines that stand indented below it. */
record Entry(Line line, PointNotation notation, List<Entry> parts) {
    /** Whether it is worth or costs something of its own. */
    boolean pays() {
        return notation.terms().stream().anyMatch(Entry::isAmount);
    }

    private static boolean isAmount(Term term) {
        return switch (term) {
            case Term.Total total -> total.points().isPositive();
            case Term.Each each -> each.high().isPositive();
            case Term.Bonus bonus -> bonus.points().isPositive();
            case Term.Deduct deduct -> deduct.points().isPositive();
            default -> false;
        };
    }

    String statement() {
        return notation.statement().isBlank() ? line.text() : notation.statement();
    }
}
