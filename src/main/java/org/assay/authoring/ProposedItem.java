package org.assay.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assay.catalog.CriteriaProposal.ProposedCriterion;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Source;

/** A line as rules drafted it, with proposed criteria in place of its own; its points and its rule stay. */
final class ProposedItem {
    private final Item item;
    private final List<Line> reference;

    /** @param reference the lines of the reference answer */
    ProposedItem(Item item, List<Line> reference) {
        this.item = item;
        this.reference = reference;
    }

    Item with(List<ProposedCriterion> proposed) {
        Map<Integer, List<ProposedCriterion>> parts = proposed.stream()
                .collect(Collectors.groupingBy(ProposedCriterion::part, TreeMap::new, Collectors.toList()));
        boolean divided = parts.values().stream().anyMatch(part -> part.size() > 1);
        if (item.pay() instanceof Pay.Best && divided) {
            return item.withParts(nested(parts));
        }
        List<Part> criteria = new ArrayList<>();
        parts.values().stream()
                .flatMap(List::stream)
                .forEach(one -> criteria.add(criterion(item.id() + "." + (criteria.size() + 1), one)));
        deductions(criteria);
        return item.withParts(criteria);
    }

    /** Of several parts some are paid, each with all of its criteria. */
    private List<Part> nested(Map<Integer, List<ProposedCriterion>> parts) {
        List<Criterion> byRules = LineForm.paid(item);
        List<Part> nested = new ArrayList<>();
        parts.forEach(
                (number, proposed) -> nested.add(part(item.id() + ".P" + number, byRules.get(number - 1), proposed)));
        return nested;
    }

    private Item part(String id, Criterion byRules, List<ProposedCriterion> proposed) {
        List<Part> criteria = new ArrayList<>();
        proposed.forEach(one -> criteria.add(criterion(id + "." + (criteria.size() + 1), one)));
        return new Item(
                id,
                byRules.text(),
                byRules.points(),
                false,
                Pay.ALL,
                false,
                List.of(),
                Points.ZERO,
                criteria,
                byRules.source());
    }

    private void deductions(List<Part> criteria) {
        item.criteria()
                .filter(Criterion::isDeduction)
                .forEach(taken -> criteria.add(Criteria.deduction(
                        item.id() + "." + (criteria.size() + 1),
                        taken.text(),
                        taken.points().magnitude(),
                        taken.source().orElseThrow())));
    }

    private Criterion criterion(String id, ProposedCriterion proposed) {
        List<Integer> numbers = proposed.lines();
        return Criteria.of(
                id,
                proposed.statement(),
                proposed.points(),
                passage(numbers),
                new Source(numbers.getFirst(), numbers.getLast()));
    }

    /** What of the reference answer stands in these lines. */
    private Optional<Passage> passage(List<Integer> numbers) {
        List<Line> said = reference.stream()
                .filter(line -> !line.isBlank())
                .filter(line -> numbers.stream().anyMatch(number -> line.from() <= number && number <= line.to()))
                .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Passage("", said.getFirst(), said.subList(1, said.size())));
    }
}
