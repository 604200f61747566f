package org.assay.judging;

/** Words of an answer that show what a judgment says: where they stand and how closely the judge's quote matched them. */
public record Evidence(Span span, Match match) {
    /** From the closest to the loosest way in which a quote is found. */
    public enum Match {
        EXACT,
        NORMALISED,
        FUZZY
    }
}
