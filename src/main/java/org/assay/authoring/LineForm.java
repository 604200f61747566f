package org.assay.authoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assay.catalog.CriteriaProposal.Form;
import org.assay.catalog.CriteriaProposal.PricedPart;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;

/** What criteria of a line have to add up to: what the line says of parts stays as it says it. */
final class LineForm {
    private LineForm() {}

    /**
     * Empty for what only takes points, and for several ways to answer of several lines each.
     *
     * @param assumed whether the document does not say how the points are shared
     */
    static Optional<Form> of(Item item, boolean assumed) {
        List<Criterion> paid = paid(item);
        boolean nested = item.parts().stream().anyMatch(Item.class::isInstance);
        return nested || paid.isEmpty() ? Optional.empty() : Optional.of(form(item.pay(), paid, assumed));
    }

    /** What earns points, or under steps counts. */
    static List<Criterion> paid(Item item) {
        return item.criteria().filter(criterion -> !criterion.isDeduction()).toList();
    }

    private static Form form(Pay pay, List<Criterion> paid, boolean assumed) {
        return switch (pay) {
            case Pay.All() ->
                paid.size() == 1 || assumed
                        ? new Form.Whole(
                                Points.sum(paid.stream().map(Criterion::points).toList()))
                        : parts(paid, OptionalInt.empty());
            case Pay.Best(int count) -> parts(paid, OptionalInt.of(count));
            case Pay.Steps(List<Points> amounts) -> new Form.Steps(amounts.size());
        };
    }

    private static Form parts(List<Criterion> paid, OptionalInt best) {
        return new Form.Parts(
                paid.stream()
                        .map(criterion -> new PricedPart(
                                criterion.points(), criterion.source().orElseThrow()))
                        .toList(),
                best);
    }
}
