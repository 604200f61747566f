package org.assay.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Part;

/** Copies of rubric nodes with something changed. */
final class Rewrite {
    private Rewrite() {}

    static List<Item> criteria(List<Item> items, UnaryOperator<Criterion> change) {
        return items.stream().map(item -> criteria(item, change)).toList();
    }

    private static Item criteria(Item item, UnaryOperator<Criterion> change) {
        List<Part> parts =
                item.parts().stream().map(part -> criteria(part, change)).toList();
        return new Item(
                item.id(),
                item.text(),
                item.points(),
                item.bonus(),
                item.pay(),
                item.distinct(),
                item.limits(),
                item.floor(),
                parts,
                item.source());
    }

    private static Part criteria(Part part, UnaryOperator<Criterion> change) {
        return switch (part) {
            case Item item -> criteria(item, change);
            case Criterion criterion -> change.apply(criterion);
        };
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
                old.evidence(),
                requires,
                line,
                old.source());
    }
}
