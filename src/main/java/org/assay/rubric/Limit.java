package org.assay.rubric;

/** Where fewer than so many children are answered, the node is worth at most so many points. */
public record Limit(int answeredFewerThan, Points atMost) {
    public Limit {
        InvalidRubric.unless(
                answeredFewerThan >= 1, "answered-fewer-than is %d, it must be 1 or more", answeredFewerThan);
        InvalidRubric.unless(!atMost.isNegative(), "at-most is %s, it must not be negative", atMost);
    }
}
