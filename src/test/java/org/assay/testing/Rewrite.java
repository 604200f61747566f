package org.assay.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;

/** Copies of rubric nodes with something changed. */
final class Rewrite {
    private Rewrite() {}

    static List<Item> criteria(List<Item> items, UnaryOperator<Criterion> change) {
        return items.stream().map(item -> item.withCriteria(change)).toList();
    }

    static Criterion requiring(Criterion criterion, String required) {
        return with(criterion, Optional.of(required), criterion.line());
    }

    static Criterion onLine(Criterion criterion, String line) {
        return with(criterion, criterion.requires(), Optional.of(line));
    }

    private static Criterion with(Criterion old, Optional<String> requires, Optional<String> line) {
        return new Criterion(
                old.id(),
                old.text(),
                old.levels(),
                old.reference(),
                old.accept(),
                old.reject(),
                old.rulings(),
                old.evidence(),
                requires,
                line,
                old.source());
    }
}
