package org.assay.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.rubric.Criterion;
import org.assay.rubric.Criterion.EvidenceRule;
import org.assay.rubric.InvalidRubric;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Limit;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Ruling;
import org.assay.rubric.Source;

/** Builds what stands below a question. */
final class PartBuilder {
    private PartBuilder() {}

    static Optional<Item> item(Element element) {
        boolean bySteps = element.child("pay").has("steps");
        Optional<Pay> pay = element.child("pay").build(() -> pay(element.child("pay")));
        Optional<List<Limit>> limits = element.each("limits", PartBuilder::limit);
        Optional<List<Criterion>> criteria = element.each("criteria", criterion -> criterion(criterion, bySteps));
        Optional<List<Item>> items = element.each("items", PartBuilder::item);
        if (pay.isEmpty() || limits.isEmpty() || criteria.isEmpty() || items.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>(criteria.get());
        parts.addAll(items.get());
        boolean bonus = element.has("bonus");
        return element.build(() -> new Item(
                element.text("id"),
                element.text("text"),
                element.points(bonus ? "bonus" : "points"),
                bonus,
                pay.get(),
                element.node().path("distinct").asBoolean(),
                limits.get(),
                element.points("floor"),
                parts,
                source(element)));
    }

    static Optional<Limit> limit(Element element) {
        return element.build(() -> new Limit(element.whole("answered-fewer-than"), element.points("at-most")));
    }

    static Optional<Source> source(Element element) {
        if (!element.has("source")) {
            return Optional.empty();
        }
        Element lines = element.child("source");
        int from = lines.whole("from");
        return Optional.of(new Source(from, lines.has("to") ? lines.whole("to") : from));
    }

    private static Pay pay(Element pay) {
        if (pay.has("best")) {
            return new Pay.Best(pay.whole("best"));
        }
        if (pay.has("steps")) {
            List<Points> amounts = new ArrayList<>();
            pay.node().path("steps").forEach(amount -> amounts.add(new Points(amount.decimalValue())));
            return new Pay.Steps(amounts);
        }
        return Pay.ALL;
    }

    private static Optional<Criterion> criterion(Element element, boolean bySteps) {
        return element.each("rulings", PartBuilder::ruling)
                .flatMap(rulings -> element.build(() -> new Criterion(
                        element.text("id"),
                        element.text("text"),
                        levels(element, bySteps),
                        element.text("reference"),
                        element.texts("accept"),
                        element.texts("reject"),
                        rulings,
                        element.text("evidence").equals("none") ? EvidenceRule.NONE : EvidenceRule.QUOTE,
                        element.optionalText("requires"),
                        element.optionalText("line"),
                        source(element))));
    }

    private static Optional<Ruling> ruling(Element element) {
        return element.build(() -> Ruling.of(element.text("date"), element.text("text")));
    }

    private static List<Level> levels(Element criterion, boolean bySteps) {
        if (criterion.has("levels")) {
            List<Level> levels = statedLevels(criterion, bySteps);
            Points most = levels.getFirst().points();
            if (criterion.has("points") && !criterion.points("points").equals(most)) {
                throw new InvalidRubric("criterion '%s' has %s points, but its first level has %s"
                        .formatted(criterion.text("id"), criterion.points("points"), most));
            }
            return levels;
        }
        if (!bySteps && !criterion.has("points")) {
            throw new InvalidRubric("criterion '%s' needs points".formatted(criterion.text("id")));
        }
        return DefaultLevels.of(criterion.points("points"), !criterion.has("partial"));
    }

    private static List<Level> statedLevels(Element criterion, boolean bySteps) {
        return criterion
                .entries("levels")
                .map(level -> level(level, criterion, bySteps))
                .toList();
    }

    private static Level level(Element level, Element criterion, boolean bySteps) {
        if (!bySteps && !level.has("points")) {
            throw new InvalidRubric(
                    "level '%s' of criterion '%s' needs points".formatted(level.text("id"), criterion.text("id")));
        }
        return new Level(level.text("id"), level.points("points"), level.text("text"));
    }
}
