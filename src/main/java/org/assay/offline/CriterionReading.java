package org.assay.offline;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.assay.rubric.Criterion;

/** A criterion prepared for comparison: its wordings as vectors, its terms, and what it says in which sense. */
final class CriterionReading {
    private final Criterion criterion;
    private final List<Statement> accepted;
    private final List<Statement> rejected;
    private final Thresholds thresholds;
    private final KeyTerms terms;
    private final double usualCoverage;
    private final Polarity polarity;
    private final Relations relations;
    private final Formulas asked;
    private final Formulas known;
    private final double near;
    private final double far;

    private CriterionReading(Wordings own, KeyTerms terms, List<Statement> others, Thresholds thresholds) {
        this.criterion = own.criterion();
        this.accepted = own.accepted();
        this.rejected = own.rejected();
        this.thresholds = thresholds;
        this.terms = terms;
        List<String> texts = accepted.stream().map(Statement::text).toList();
        this.usualCoverage =
                Scale.median(texts.stream().mapToDouble(terms::coverage).toArray());
        this.polarity = Polarity.ofAll(texts, terms.terms());
        this.relations = Relations.ofAll(texts, terms.terms());
        this.asked = Formulas.of(criterion.text());
        this.known = Formulas.of(String.join("\n", texts));
        this.near = Scale.clamp(typicalNearness(), thresholds.nearFloor(), thresholds.nearCeiling());
        this.far = Scale.clamp(background(others), thresholds.farFloor(), thresholds.farCeiling());
    }

    /** The readings of all criteria of a question: each knows the others' wordings as its background. */
    static List<CriterionReading> of(List<Wordings> wordings, Thresholds thresholds) {
        List<KeyTerms> terms = wordings.stream().map(Wordings::terms).toList();
        var spread = KeyTerms.spread(terms);
        return wordings.stream()
                .map(own -> new CriterionReading(
                        own,
                        own.terms().sharedWith(spread),
                        wordings.stream()
                                .filter(other -> other != own)
                                .flatMap(other -> other.accepted().stream())
                                .toList(),
                        thresholds))
                .toList();
    }

    Criterion criterion() {
        return criterion;
    }

    int termCount() {
        return terms.weights().size();
    }

    Stream<Statement> statements() {
        return Stream.concat(accepted.stream(), rejected.stream());
    }

    Fit fit(Passage passage, Statement said) {
        Statement closest = accepted.stream()
                .max(Comparator.comparingDouble(said::similarity))
                .orElseThrow();
        double similarity = said.similarity(closest);
        double closeness = Scale.between(similarity, far, near);
        double coverage = usualCoverage == 0 ? closeness : Math.min(1, terms.coverage(passage.text()) / usualCoverage);
        double weight = thresholds.similarityWeight();
        double strength = closeness == 0 ? 0 : weight * closeness + (1 - weight) * coverage;
        return new Fit(
                passage,
                closest.text(),
                similarity,
                terms.in(passage.text()).size(),
                strength,
                isRejected(said, similarity) || contradicts(passage.text()));
    }

    private boolean isRejected(Statement said, double similarity) {
        return rejected.stream().anyMatch(bad -> said.similarity(bad) > similarity + thresholds.rejectMargin());
    }

    private boolean contradicts(String text) {
        Formulas said = Formulas.of(text);
        return Polarity.of(text, terms.terms()).contradicts(polarity)
                || Relations.of(text, terms.terms()).contradicts(relations)
                || said.replaces(asked, known);
    }

    /** How near wordings of this one fact usually are to the nearest other. */
    private double typicalNearness() {
        return Scale.median(accepted.stream()
                .mapToDouble(one -> accepted.stream()
                        .filter(other -> other != one)
                        .mapToDouble(one::similarity)
                        .max()
                        .orElse(thresholds.nearCeiling()))
                .toArray());
    }

    /** How near statements of the other criteria, about the same matter but not this fact, usually come. */
    private double background(List<Statement> others) {
        return Scale.median(others.stream()
                .mapToDouble(other ->
                        accepted.stream().mapToDouble(other::similarity).max().orElse(0))
                .toArray());
    }
}
