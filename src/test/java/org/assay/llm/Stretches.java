package org.assay.llm;

import java.util.List;
import java.util.OptionalInt;
import org.assay.catalog.CriteriaProposal.Form;
import org.assay.catalog.CriteriaProposal.NumberedLine;
import org.assay.catalog.CriteriaProposal.PricedPart;
import org.assay.catalog.CriteriaProposal.ScoringLine;
import org.assay.catalog.CriteriaProposal.Stretch;
import org.assay.rubric.Points;
import org.assay.rubric.Source;

/** A question of a document whose standard has a line of every form. */
final class Stretches {
    static final List<ScoringLine> STANDARD = List.of(
            new ScoringLine(new Source(12, 12), new Form.Whole(Points.of(3))),
            new ScoringLine(
                    new Source(13, 14),
                    new Form.Parts(List.of(part("2", 3, 4), part("1.5", 5, 5)), OptionalInt.empty())),
            new ScoringLine(
                    new Source(15, 15), new Form.Parts(List.of(part("3", 6, 7), part("3", 8, 8)), OptionalInt.of(1))),
            new ScoringLine(new Source(16, 16), new Form.Steps(2)));

    private Stretches() {}

    static Stretch of(String language) {
        return of(language, "Its root is the smallest element.");
    }

    /** @param third what the third line says */
    static Stretch of(String language, String third) {
        return new Stretch(
                "heaps",
                language,
                List.of(
                        new NumberedLine(1, "1.1 Heaps (10 points)"),
                        new NumberedLine(3, third),
                        new NumberedLine(5, "Reading it takes constant time."),
                        new NumberedLine(12, "- The root is explained (3 points)")),
                STANDARD);
    }

    /** The same with its first line alone. */
    static Stretch ofOneLine() {
        Stretch all = of("en");
        return new Stretch(all.exam(), all.language(), all.lines(), STANDARD.subList(0, 1));
    }

    private static PricedPart part(String points, int from, int to) {
        return new PricedPart(Points.of(points), new Source(from, to));
    }
}
