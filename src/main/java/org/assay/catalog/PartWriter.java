package org.assay.catalog;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.util.List;
import org.assay.rubric.Criterion;
import org.assay.rubric.Criterion.EvidenceRule;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Limit;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;

/** Writes what stands below a question. */
final class PartWriter {
    private PartWriter() {}

    static Fields item(Item item) {
        Fields fields = new Fields().text("id", item.id()).textUnlessEmpty("text", item.text());
        fields.points(item.bonus() ? "bonus" : "points", item.points());
        pay(fields, item.pay());
        if (item.distinct()) {
            fields.node().put("distinct", true);
        }
        fields.list("limits", item.limits(), PartWriter::limit);
        if (item.floor().isNegative()) {
            fields.points("floor", item.floor());
        }
        return parts(fields, item).source(item.source());
    }

    static Fields limit(Limit limit) {
        return new Fields()
                .whole("answered-fewer-than", limit.answeredFewerThan())
                .points("at-most", limit.atMost());
    }

    private static void pay(Fields fields, Pay pay) {
        switch (pay) {
            case Pay.All() -> {}
            case Pay.Best(int count) -> fields.child("pay", new Fields().whole("best", count));
            case Pay.Steps(List<Points> amounts) -> {
                Fields steps = new Fields();
                ArrayNode list = steps.node().putArray("steps");
                amounts.forEach(amount -> list.add(DecimalNode.valueOf(amount.value())));
                fields.child("pay", steps);
            }
        }
    }

    private static Fields parts(Fields fields, Item item) {
        boolean priced = !(item.pay() instanceof Pay.Steps);
        return fields.list("criteria", only(Criterion.class, item), criterion -> criterion(criterion, priced))
                .list("items", only(Item.class, item), PartWriter::item);
    }

    private static <T extends Part> List<T> only(Class<T> kind, Item item) {
        return item.parts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Fields criterion(Criterion criterion, boolean priced) {
        Fields fields = new Fields().text("id", criterion.id()).text("text", criterion.text());
        levels(fields, criterion, priced);
        fields.textUnlessEmpty("reference", criterion.reference())
                .texts("accept", criterion.accept())
                .texts("reject", criterion.reject())
                .list("rulings", criterion.rulings(), ruling -> new Fields()
                        .text("date", ruling.date().toString())
                        .text("text", ruling.text()));
        if (criterion.evidence() == EvidenceRule.NONE) {
            fields.text("evidence", "none");
        }
        criterion.requires().ifPresent(required -> fields.text("requires", required));
        criterion.line().ifPresent(line -> fields.text("line", line));
        return fields.source(criterion.source());
    }

    private static void levels(Fields fields, Criterion criterion, boolean priced) {
        boolean three = criterion.levels().equals(DefaultLevels.of(criterion.points(), true));
        boolean two = criterion.levels().equals(DefaultLevels.of(criterion.points(), false));
        if (!three && !two) {
            fields.list("levels", criterion.levels(), level -> level(level, priced));
            return;
        }
        if (priced) {
            fields.points("points", criterion.points());
        }
        if (two) {
            fields.text("partial", "none");
        }
    }

    private static Fields level(Level level, boolean priced) {
        Fields fields = new Fields().text("id", level.id());
        if (priced) {
            fields.points("points", level.points());
        }
        return fields.textUnlessEmpty("text", level.text());
    }
}
