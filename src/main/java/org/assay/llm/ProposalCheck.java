package org.assay.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.catalog.CriteriaProposal;
import org.assay.catalog.CriteriaProposal.Form;
import org.assay.catalog.CriteriaProposal.NumberedLine;
import org.assay.catalog.CriteriaProposal.PricedPart;
import org.assay.catalog.CriteriaProposal.ProposedCriterion;
import org.assay.catalog.CriteriaProposal.Stretch;
import org.assay.rubric.Points;

/** Holds the criteria that were proposed for a line of a standard to what the line is worth and to the document. */
final class ProposalCheck {
    private static final int LONGEST_STATEMENT = 300;
    private static final int MOST_LINES = 200;
    private static final int MOST_DECIMALS = 3;
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(10_000);

    private final Set<Integer> lines;

    ProposalCheck(Stretch stretch) {
        this.lines = stretch.lines().stream().map(NumberedLine::number).collect(Collectors.toSet());
    }

    /** Whether it is a number that points can have; a huge exponent is told before anybody writes out its digits. */
    static boolean isAmount(JsonNode points) {
        return points.isNumber()
                && points.decimalValue().abs().compareTo(MOST_POINTS) <= 0
                && points.decimalValue().stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    /** Sentences that name what is wrong; none where all is well. */
    List<String> faults(Form form, List<ProposedCriterion> criteria) {
        if (criteria.isEmpty()) {
            return List.of("it is missing.");
        }
        if (criteria.size() > CriteriaProposal.MOST_CRITERIA) {
            return List.of("it has %d criteria, at most %d are possible."
                    .formatted(criteria.size(), CriteriaProposal.MOST_CRITERIA));
        }
        List<String> faults = new ArrayList<>();
        Set<String> statements = new HashSet<>();
        for (ProposedCriterion criterion : criteria) {
            checkStatement(criterion.statement(), faults);
            checkLines(criterion.lines(), faults);
            if (!statements.add(criterion.statement())) {
                faults.add("two criteria say the same.");
            }
        }
        faults.addAll(
                switch (form) {
                    case Form.Whole(Points points) -> shared(List.of(points), criteria);
                    case Form.Parts(List<PricedPart> parts, var best) ->
                        shared(parts.stream().map(PricedPart::points).toList(), criteria);
                    case Form.Steps(int least) -> unpriced(least, criteria);
                });
        return faults;
    }

    private static void checkStatement(String statement, List<String> faults) {
        if (statement.isEmpty()) {
            faults.add("a criterion has no statement.");
        } else if (statement.length() > LONGEST_STATEMENT) {
            faults.add("a statement has %d characters, at most %d are possible."
                    .formatted(statement.length(), LONGEST_STATEMENT));
        } else if (statement.codePoints().anyMatch(Character::isISOControl)) {
            faults.add("a statement is more than one line.");
        }
    }

    private void checkLines(List<Integer> named, List<String> faults) {
        if (named.isEmpty()) {
            faults.add("a criterion names no line.");
        } else if (named.size() > MOST_LINES) {
            faults.add("a criterion names %d lines, at most %d are possible.".formatted(named.size(), MOST_LINES));
        }
        named.stream()
                .filter(line -> !lines.contains(line))
                .findFirst()
                .ifPresent(line -> faults.add("the document has no line %d here.".formatted(line)));
    }

    private static List<String> shared(List<Points> amounts, List<ProposedCriterion> criteria) {
        Map<Integer, List<ProposedCriterion>> byPart = byPart(criteria);
        List<String> faults = new ArrayList<>(wrongParts(byPart, amounts.size()));
        if (criteria.stream().anyMatch(criterion -> !criterion.points().isPositive())) {
            faults.add("a criterion is not worth more than 0 points.");
        }
        for (int part = 1; part <= amounts.size(); part++) {
            Points amount = amounts.get(part - 1);
            Points sum = Points.sum(byPart.getOrDefault(part, List.of()).stream()
                    .map(ProposedCriterion::points)
                    .toList());
            if (byPart.containsKey(part) && !sum.equals(amount)) {
                faults.add("the criteria of part %d add up to %s points, not to %s.".formatted(part, sum, amount));
            }
        }
        return faults;
    }

    private static List<String> unpriced(int least, List<ProposedCriterion> criteria) {
        Map<Integer, List<ProposedCriterion>> byPart = byPart(criteria);
        List<String> faults = new ArrayList<>(wrongParts(byPart, Math.max(least, byPart.size())));
        if (byPart.values().stream().anyMatch(part -> part.size() > 1)) {
            faults.add("a part has more than one criterion.");
        }
        if (criteria.stream().anyMatch(criterion -> !criterion.points().isZero())) {
            faults.add("a criterion has points other than 0.");
        }
        return faults;
    }

    private static Map<Integer, List<ProposedCriterion>> byPart(List<ProposedCriterion> criteria) {
        return criteria.stream()
                .collect(Collectors.groupingBy(ProposedCriterion::part, TreeMap::new, Collectors.toList()));
    }

    private static List<String> wrongParts(Map<Integer, List<ProposedCriterion>> byPart, int count) {
        Set<Integer> wanted = IntStream.rangeClosed(1, count).boxed().collect(Collectors.toSet());
        return byPart.keySet().equals(wanted)
                ? List.of()
                : List.of("its parts are %s, they must be 1 to %d.".formatted(byPart.keySet(), count));
    }
}
