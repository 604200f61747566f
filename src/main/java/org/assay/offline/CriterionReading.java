package org.assay.offline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.rubric.Criterion;

/** A criterion prepared for comparison: its wordings as vectors, its terms, and what it says in which sense. */
final class CriterionReading {
    private final Criterion criterion;
    private final List<Statement> accepted;
    private final List<Statement> rejected;
    private final Contrast contrast;
    private final Thresholds thresholds;
    private final KeyTerms terms;
    private final double usualCoverage;
    private final Polarity polarity;
    private final Relations relations;
    private final Formulas asked;
    private final Formulas known;
    private final double near;
    private final double far;

    private CriterionReading(
            Wordings own, KeyTerms terms, List<Statement> others, Rarity rarity, Thresholds thresholds) {
        this.criterion = own.criterion();
        this.accepted = own.accepted();
        this.rejected = own.rejected();
        this.contrast = new Contrast(accepted, rejected, rarity);
        this.thresholds = thresholds;
        this.terms = terms;
        List<String> texts = accepted.stream().map(Statement::text).toList();
        this.usualCoverage = Scale.median(accepted.stream()
                .map(Statement::words)
                .mapToDouble(terms::coverage)
                .toArray());
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
        Rarity rarity = Rarity.among(wordings);
        return wordings.stream()
                .map(own -> new CriterionReading(
                        own,
                        own.terms().sharedWith(spread),
                        wordings.stream()
                                .filter(other -> other != own)
                                .flatMap(other -> other.accepted().stream())
                                .toList(),
                        rarity,
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
        double strength = strength(similarity, said.words());
        return new Fit(
                passage,
                said,
                closest.text(),
                similarity,
                terms.in(said.words()).size(),
                strength,
                stance(said, similarity, strength));
    }

    /** Similarity lifted by key terms, on a scale from the background of the question (0) to a usual wording (1). */
    private double strength(double similarity, Words words) {
        double coverage = usualCoverage == 0 ? 0 : Math.min(1, terms.coverage(words) / usualCoverage);
        return (similarity + thresholds.termLift() * coverage - far) / Math.max(thresholds.leastGap(), near - far);
    }

    /** What a passage adds to the picture of the whole answer. */
    Lean.Part lean(Fit fit) {
        return new Lean.Part(fit.strength(), contrast.wording(fit.said()), contrast.gap(fit.said()));
    }

    Traits traits(Fit fit, Lean lean) {
        return new Traits(
                fit.strength(), contrast.wording(fit.said()), Optional.of(lean).filter(known -> !rejected.isEmpty()));
    }

    /** Whether it is right; asked in full only of a passage that could earn something. */
    private Fit.Stance stance(Statement said, double similarity, double strength) {
        double wrong = rejected.stream().mapToDouble(said::similarity).max().orElse(0);
        if (wrong > similarity && wrong >= thresholds.same() || repeatsRejected(said)) {
            return Fit.Stance.REJECTED;
        }
        boolean isContrary = strength >= thresholds.contrary()
                && (wrong >= similarity + thresholds.rejectMargin() || contradicts(said));
        return isContrary ? Fit.Stance.CONTRARY : Fit.Stance.AGREES;
    }

    private boolean repeatsRejected(Statement said) {
        return rejected.stream()
                .anyMatch(bad -> bad.words().folded().equals(said.words().folded()));
    }

    private boolean contradicts(Statement said) {
        return said.words().formulas().replaces(asked, known)
                || Polarity.of(said.text(), terms.terms()).contradicts(polarity)
                || Relations.of(said.text(), terms.terms()).contradicts(relations);
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
