package org.assay.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.catalog.Format;
import org.assay.catalog.RubricDocument;
import org.assay.catalog.RubricReader;
import org.assay.catalog.RubricWriter;
import org.assay.catalog.ShippedExam;
import org.assay.rubric.Exam;
import org.assay.rubric.Item;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.scoring.Finding;
import org.assay.scoring.Linter;
import org.assay.scoring.Scorer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The answer key of the shipped exam, imported by rules and its findings answered, against the whole rubric by hand. Taken
 * from that rubric, and so equal without further proof: the third line of 1.2, the costs of 1.1, the fifth method of 3.2.
 */
class AnsweredFindingsTest {
    private static final Path DOCUMENT = Path.of("../shared/seed/answer-key.zh.txt");

    /** For {@code evaluate --against}; it holds sentences of the document, so it is not part of the project. */
    private static final Path MENDED = Path.of("target/answer-key-mended.yaml");

    private static final Exam BY_HAND =
            new RubricReader().read(ShippedExam.content(), Format.YAML).exam();

    private static Exam mended;

    @BeforeAll
    static void importAndMend() throws IOException {
        if (!Files.exists(DOCUMENT)) {
            System.out.println("AnsweredFindingsTest is skipped: " + DOCUMENT + " is not at hand.");
        }
        assumeTrue(Files.exists(DOCUMENT), "the document is not at hand");
        mended = new AuthorsMends(BY_HAND)
                .mended(Imports.text(Files.readString(DOCUMENT)).exam());
        Files.createDirectories(MENDED.getParent());
        Files.writeString(MENDED, RubricWriter.yaml(new RubricDocument(mended, AuthorsMends.ACCEPTED)));
    }

    @Test
    void nothingHindersPublishing() {
        assertThat(Linter.lint(mended, AuthorsMends.ACCEPTED))
                .noneMatch(Finding::hindersPublishing)
                .noneMatch(finding -> finding.kind() == Finding.Kind.STALE_ACCEPTANCE);
    }

    @Test
    void sectionsGroupsAndQuestionsAreThoseByHand() {
        assertThat(outline(mended)).isEqualTo(outline(BY_HAND)).hasSize(1 + 4 + 10 + 18);
    }

    /** Titles without their spaces, which a document loses easily. */
    private static List<String> outline(Exam exam) {
        List<String> outline = new ArrayList<>();
        outline.add("%s %s %s".formatted(dense(exam.title()), exam.points(), exam.bonus()));
        exam.sections().forEach(section -> {
            outline.add("%s %s".formatted(dense(section.title()), section.points()));
            section.groups().forEach(group -> {
                outline.add("%s %s %s".formatted(group.id(), dense(group.title()), group.points()));
                group.questions()
                        .forEach(question -> outline.add("%s %s %s %s %s"
                                .formatted(
                                        question.id(),
                                        dense(question.title()),
                                        question.points(),
                                        question.bonus(),
                                        question.limits())));
            });
        });
        return outline;
    }

    private static String dense(String title) {
        return title.replace(" ", "");
    }

    /** Every line with where it stands, its points, bonus, floor, limits and whether words may be paid twice. */
    @Test
    void linesAreThoseByHand() {
        assertThat(lines(mended, AnsweredFindingsTest::line))
                .isEqualTo(lines(BY_HAND, AnsweredFindingsTest::line))
                .hasSize(67);
    }

    private static List<String> lines(Exam exam, Function<Item, String> say) {
        return exam.questions()
                .flatMap(question -> question.items().stream().map(item -> question.id() + " " + say.apply(item)))
                .toList();
    }

    private static String line(Item item) {
        return "@%d-%d %s bonus %s floor %s limits %s"
                .formatted(
                        item.source().orElseThrow().from(),
                        item.source().orElseThrow().to(),
                        item.points(),
                        item.bonus(),
                        item.floor(),
                        item.limits());
    }

    /** What an answer can have of every line at the most, by the scorer's own fold. */
    @Test
    void linesAreWorthTheSame() {
        assertThat(worth(mended)).isEqualTo(worth(BY_HAND));
    }

    private static List<String> worth(Exam exam) {
        return exam.questions()
                .map((Question question) -> Scorer.unjudged(question).lines().stream()
                        .map(line -> line.max().toString())
                        .collect(Collectors.joining(" ", question.id() + ": ", "")))
                .toList();
    }

    /** As an experienced examiner splits what the document leaves whole, every line pays by the same rule. */
    @Test
    void rulesOfPaymentAreThoseByHand() {
        Set<Integer> left = SHARED_FURTHER.stream()
                .map(line -> Integer.valueOf(line.replaceAll(".*@(\\d+) .*", "$1")))
                .collect(Collectors.toSet());
        Exam split = new AuthorsMends(BY_HAND).split(mended, left);
        assertThat(lines(split, AnsweredFindingsTest::rule))
                .isEqualTo(lines(BY_HAND, AnsweredFindingsTest::rule))
                .hasSize(67);
    }

    /**
     * How a line pays is what the document says. By hand some lines that say nothing of it pay the best of more facts than
     * they have points for; the draft has one criterion there, or the parts that the line names.
     */
    @Test
    void theDraftSharesOutWhatTheDocumentNamesAndNoMore() {
        List<String> byHand = lines(BY_HAND, AnsweredFindingsTest::rule);
        List<String> imported = lines(mended, AnsweredFindingsTest::rule);
        List<String> apart =
                byHand.stream().filter(line -> !imported.contains(line)).toList();
        assertThat(apart).containsExactlyElementsOf(SHARED_FURTHER);
        assertThat(imported)
                .filteredOn(line -> !byHand.contains(line))
                .hasSameSizeAs(SHARED_FURTHER)
                .allMatch(line -> line.endsWith(" all"));
        assertThat(imported).filteredOn(line -> !line.endsWith(" all")).hasSize(4);
    }

    private static final List<String> SHARED_FURTHER = List.of(
            "4.2 @624 best 2",
            "5.2 @771 best 2",
            "6.1 @870 best 2",
            "6.1 @872 best 2",
            "6.2 @956 best 1",
            "7.1 @1082 best 2",
            "7.1 @1083 best 2",
            "8.1 @1328 best 2",
            "10.1 @1936 best 4");

    private static String rule(Item item) {
        String rule =
                switch (item.pay()) {
                    case Pay.All() -> "all";
                    case Pay.Best(int count) -> "best " + count;
                    case Pay.Steps(List<Points> amounts) -> "steps " + amounts;
                };
        return "@" + item.source().orElseThrow().from() + " " + rule;
    }
}
