package org.assay.authoring;

import java.util.List;
import java.util.Optional;
import org.assay.catalog.DefaultLevels;
import org.assay.rubric.Criterion;
import org.assay.rubric.Criterion.EvidenceRule;
import org.assay.rubric.Points;
import org.assay.rubric.Source;

/** Drafts of criteria: with the usual levels, and the words of the reference answer where there are any. */
final class Criteria {
    private Criteria() {}

    static Criterion of(String id, String text, Points points, Optional<Passage> reference, Source otherwise) {
        return new Criterion(
                id,
                text,
                DefaultLevels.of(points, points.isPositive()),
                reference.map(Passage::text).orElse(""),
                List.of(),
                List.of(),
                EvidenceRule.QUOTE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(reference.map(Passage::source).orElse(otherwise)));
    }

    static Criterion onLine(Criterion criterion, String line) {
        return new Criterion(
                criterion.id(),
                criterion.text(),
                criterion.levels(),
                criterion.reference(),
                criterion.accept(),
                criterion.reject(),
                criterion.evidence(),
                criterion.requires(),
                Optional.of(line),
                criterion.source());
    }

    /** Taken or not: a fault that an answer shows needs no words that show it. */
    static Criterion deduction(String id, String text, Points points, Source source) {
        return new Criterion(
                id,
                text,
                DefaultLevels.of(Points.ZERO.minus(points), false),
                "",
                List.of(),
                List.of(),
                EvidenceRule.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(source));
    }
}
