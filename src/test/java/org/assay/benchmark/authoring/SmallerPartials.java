package org.assay.benchmark.authoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.assay.catalog.Format;
import org.assay.catalog.RubricDocument;
import org.assay.catalog.RubricReader;
import org.assay.catalog.RubricWriter;
import org.assay.catalog.ShippedExam;
import org.assay.rubric.Criterion;
import org.assay.rubric.Level;
import org.assay.rubric.Points;
import org.assay.rubric.Question;

/** The shipped exam with less for what is partly right: other points, and nothing that a judge would go by changed. */
final class SmallerPartials {
    private static final BigDecimal SHARE = new BigDecimal("0.4");
    private static final RubricDocument SHIPPED = new RubricReader().read(ShippedExam.content(), Format.YAML);

    private SmallerPartials() {}

    /** In YAML. */
    static String in(Predicate<Question> questions) {
        return RubricWriter.yaml(new RubricDocument(
                SHIPPED.exam()
                        .withCriteria((question, criterion) ->
                                questions.test(question) && criterion.levels().size() == 3
                                        ? changed(criterion)
                                        : criterion),
                SHIPPED.accepted()));
    }

    private static Criterion changed(Criterion old) {
        Level partial = old.levels().get(1);
        BigDecimal points = old.points().value().multiply(SHARE).setScale(2, RoundingMode.DOWN);
        return new Criterion(
                old.id(),
                old.text(),
                List.of(
                        old.levels().getFirst(),
                        new Level(partial.id(), new Points(points), partial.text()),
                        old.levels().getLast()),
                old.reference(),
                old.accept(),
                old.reject(),
                old.rulings(),
                old.evidence(),
                old.requires(),
                old.line(),
                old.source());
    }
}
