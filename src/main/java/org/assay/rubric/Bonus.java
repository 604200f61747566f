package org.assay.rubric;

/** Whether bonus points may lift a total above its declared points. */
public enum Bonus {
    WITHIN,
    ABOVE
}
