package org.assay.llm;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.catalog.CriteriaProposal.Form;
import org.assay.catalog.CriteriaProposal.PricedPart;
import org.assay.catalog.CriteriaProposal.ScoringLine;
import org.assay.catalog.CriteriaProposal.Stretch;
import org.assay.rubric.Source;

/** Puts the lines of a document into the words of the prompts: what the document says stands behind the fence only. */
final class ProposalWriter {
    private final ProposalTexts texts;

    ProposalWriter(ProposalTexts texts) {
        this.texts = texts;
    }

    ProposalTexts texts() {
        return texts;
    }

    static FencedAnswer fenced(Stretch stretch) {
        return FencedAnswer.of(stretch.lines().stream()
                .map(line -> line.number() + " | " + line.text())
                .collect(Collectors.joining("\n")));
    }

    Prompt prompt(Stretch stretch, FencedAnswer document) {
        return new Prompt(
                new Prompt.Beginning(
                        texts.instructions().render(Map.of()),
                        ProposalSchema.of(stretch.standard().size())),
                texts.document()
                        .render(Map.of(
                                "nonce", document.nonce(),
                                "document", document.text(),
                                "entries", entries(stretch.standard()))),
                document.nonce());
    }

    private String entries(List<ScoringLine> standard) {
        return IntStream.range(0, standard.size())
                .mapToObj(i -> entry(i + 1, standard.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private String entry(int number, ScoringLine line) {
        String entry = texts.word("entry")
                .render(Map.of(
                        "entry", String.valueOf(number), "lines", lines(line.source()), "form", form(line.form())));
        return line.form() instanceof Form.Parts parts ? entry + "\n" + parts(parts.parts()) : entry;
    }

    private String form(Form form) {
        return switch (form) {
            case Form.Whole whole ->
                texts.word("whole").render(Map.of("points", whole.points().toString()));
            case Form.Parts parts ->
                parts.best().isPresent()
                        ? texts.word("best")
                                .render(Map.of(
                                        "best", String.valueOf(parts.best().getAsInt())))
                        : texts.word("parts").render(Map.of());
            case Form.Steps steps -> texts.word("steps").render(Map.of("least", String.valueOf(steps.least())));
        };
    }

    private String parts(List<PricedPart> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> texts.word("part")
                        .render(Map.of(
                                "part", String.valueOf(i + 1),
                                "lines", lines(parts.get(i).source()),
                                "points", parts.get(i).points().toString())))
                .collect(Collectors.joining("\n"));
    }

    private static String lines(Source source) {
        return source.from() == source.to() ? String.valueOf(source.from()) : source.from() + "-" + source.to();
    }
}
