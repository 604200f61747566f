package org.assay.rubric;

/** The lines of the imported document that a node came from, counted from 1, both ends included. */
public record Source(int from, int to) {
    public Source {
        InvalidRubric.unless(1 <= from && from <= to, "source lines %d to %d are not a span", from, to);
    }
}
