package org.assay.rubric;

/** A step on a criterion, worth so many points; where the criterion is paid by steps its levels are worth 0 each. */
public record Level(String id, Points points, String text) {
    public Level {
        Id.check("level", id);
    }
}
