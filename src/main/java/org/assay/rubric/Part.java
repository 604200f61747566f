package org.assay.rubric;

import java.util.Optional;
import java.util.stream.Stream;

/** What an item is made of: nested items and criteria. */
public sealed interface Part permits Item, Criterion {
    String id();

    String text();

    /** Where it stands in the imported document. */
    Optional<Source> source();

    /** The criteria at or below this part, in document order. */
    Stream<Criterion> criteria();

    /** Whether the value of this part can be below 0. */
    boolean canBeNegative();
}
