package org.assay.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.catalog.Format;
import org.assay.catalog.RubricImport.Draft;
import org.assay.catalog.RubricReader;
import org.assay.catalog.ShippedExam;
import org.assay.rubric.Exam;
import org.assay.rubric.Group;
import org.assay.rubric.Item;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Section;
import org.assay.rubric.Source;
import org.assay.scoring.Finding;
import org.assay.scoring.Finding.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The answer key of the shipped exam, where it is at hand, against the rubric that was written from it by hand. */
class RealAnswerKeyTest {
    private static final Path DOCUMENT = Path.of("../shared/seed/answer-key.zh.txt");
    private static final Exam BY_HAND =
            new RubricReader().read(ShippedExam.content(), Format.YAML).exam();

    private static Draft draft;
    private static Duration took;

    @BeforeAll
    static void importDocument() throws IOException {
        if (!Files.exists(DOCUMENT)) {
            System.out.println("RealAnswerKeyTest is skipped: " + DOCUMENT + " is not at hand.");
        }
        assumeTrue(Files.exists(DOCUMENT), "the document is not at hand");
        String text = Files.readString(DOCUMENT);
        draft = Imports.text(text);
        took = Stream.generate(() -> timed(text)).limit(3).sorted().findFirst().orElseThrow();
        System.out.println("The answer key is imported in " + took.toMillis() + " ms.");
    }

    private static Duration timed(String text) {
        long before = System.nanoTime();
        Imports.text(text);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static Question question(String id) {
        return draft.exam().question(id).orElseThrow();
    }

    private static Item item(String question, String id) {
        return question(question).items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> points(Item item) {
        return item.criteria().map(criterion -> criterion.points().toString()).toList();
    }

    @Test
    void sectionsGroupsAndQuestionsHaveThePointsOfTheRubricByHand() {
        assertThat(draft.exam().sections())
                .extracting(section -> section.points().toString())
                .containsExactly("25", "35", "25", "15");
        assertThat(draft.exam().points()).isEqualTo(Points.of(100));
        assertThat(groups(draft.exam())).hasSize(10).isEqualTo(groups(BY_HAND));
        assertThat(questions(draft.exam())).hasSize(18).isEqualTo(questions(BY_HAND));
    }

    private static Map<String, Points> groups(Exam exam) {
        return exam.sections().stream()
                .map(Section::groups)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Group::id, Group::points, (a, b) -> a, LinkedHashMap::new));
    }

    private static Map<String, Points> questions(Exam exam) {
        return exam.questions()
                .collect(Collectors.toMap(Question::id, Question::points, (a, b) -> a, LinkedHashMap::new));
    }

    /** Every line of every scoring standard: where it stands, what it is worth, and whether it is a bonus. */
    @Test
    void linesAreThoseOfTheRubricByHandButForTheOneThatTheStandardLacks() {
        List<String> byHand = lines(BY_HAND);
        assertThat(byHand).contains("1.2 @144-144: 1");
        assertThat(lines(draft.exam()))
                .hasSize(66)
                .isEqualTo(byHand.stream()
                        .filter(line -> !line.equals("1.2 @144-144: 1"))
                        .toList());
    }

    private static List<String> lines(Exam exam) {
        return exam.questions()
                .flatMap(question -> question.items().stream().map(item -> {
                    Source source = item.source().orElseThrow();
                    return "%s @%d-%d: %s%s"
                            .formatted(
                                    question.id(),
                                    source.from(),
                                    source.to(),
                                    item.bonus() ? "bonus " : "",
                                    item.points());
                }))
                .toList();
    }

    @Test
    void theLineThatTheStandardLacksIsFoundInTheReferenceAnswer() {
        assertThat(finding("unclaimed-part@1.2").source()).contains(new Source(144, 144));
        assertThat(finding("unreachable-points@1.2").sentence()).contains("7 points, at most 6");
    }

    @Test
    void bestTwoMethodsOfAnOpenRange() {
        Item methods = item("1.1", "L1");
        assertThat(methods.pay()).isEqualTo(new Pay.Best(2));
        assertThat(methods.points()).isEqualTo(Points.of(5));
        assertThat(points(methods)).containsExactly("2", "3", "3");
        assertThat(finding("open-range@1.1/L1").source()).contains(new Source(82, 82));
        assertThat(item("1.1", "L4").bonus()).isTrue();
    }

    @Test
    void namedPartsHaveTheirPoints() {
        assertThat(points(item("2.1", "L1"))).containsExactly("2", "2");
        assertThat(points(item("2.1", "L2"))).containsExactly("1.5", "1.5");
        assertThat(points(item("8.1", "L1"))).containsExactly("0.375", "0.375", "0.375", "0.375");
    }

    @Test
    void bestTwoMethodsOfThreeLinesEachAndALimit() {
        Item methods = item("3.2", "methods");
        assertThat(methods.pay()).isEqualTo(new Pay.Best(2));
        assertThat(methods.limits()).isEqualTo(byHand("3.2", "methods").limits());
        assertThat(methods.parts()).hasSize(4).allSatisfy(method -> {
            assertThat(points((Item) method)).containsExactly("1.5", "1", "1");
            assertThat(method.criteria().map(criterion -> criterion.line().orElseThrow()))
                    .containsExactly("L1", "L2", "L3");
        });
        assertThat(Imports.findingIds(draft)).contains("dead-limit@3.2/methods");
    }

    @Test
    void stepsOfThreeTenths() {
        Item monitoring = item("9.2", "L4");
        assertThat(monitoring.pay()).isEqualTo(byHand("9.2", "monitoring").pay());
        assertThat(monitoring.criteria())
                .hasSameSizeAs(byHand("9.2", "monitoring").parts());
        assertThat(Imports.findingIds(draft)).contains("unit-mismatch@9.2/L4", "overfull@9.2");
    }

    @Test
    void nothingElseIsAnErrorAndNoSumIsWrong() {
        assertThat(Imports.findings(draft).stream().filter(finding -> finding.severity() == Finding.Severity.ERROR))
                .extracting(Finding::id)
                .containsExactly("unreachable-points@1.2");
        assertThat(Imports.findings(draft).stream().filter(finding -> finding.severity() == Finding.Severity.WARNING))
                .filteredOn(finding -> finding.kind() != Kind.NO_ASK && finding.kind() != Kind.NOT_JUDGEABLE)
                .extracting(Finding::id)
                .containsExactlyInAnyOrder(
                        "open-range@1.1/L1",
                        "unclaimed-part@1.2",
                        "dead-limit@3.2/methods",
                        "overfull@9.2",
                        "unit-mismatch@9.2/L4");
    }

    /** The rubric by hand splits most lines further; where it does, its criteria stand within those of the draft. */
    @Test
    void criteriaComeFromTheLinesThatTheRubricByHandNames() {
        List<String> apart = BY_HAND.questions()
                .flatMap(question -> question.items().stream().flatMap(byHand -> apart(question.id(), byHand)))
                .toList();
        assertThat(apart).containsExactlyElementsOf(ELSEWHERE);
    }

    /**
     * What the rubric by hand took from elsewhere: costs that stand below each method, a method beyond those of the key,
     * a third head of a part, and a part whose heading the document has lost.
     */
    private static final List<String> ELSEWHERE = List.of(
            "1.1/sort-cost",
            "1.1/heap-cost",
            "1.1/quickselect-cost",
            "3.2/other-idea",
            "3.2/other-complexity",
            "3.2/other-tradeoff",
            "9.2/dynamic-scale",
            "10.1/amp-autocast",
            "10.1/amp-scaler");

    private static Stream<String> apart(String question, Item byHand) {
        List<Source> drafted = question(question).items().stream()
                .filter(item -> item.source().equals(byHand.source()))
                .flatMap(Item::criteria)
                .map(criterion -> criterion.source().orElseThrow())
                .toList();
        return drafted.isEmpty()
                ? Stream.empty()
                : byHand.criteria()
                        .filter(criterion -> drafted.stream()
                                .noneMatch(source ->
                                        touch(source, criterion.source().orElseThrow())))
                        .map(criterion -> question + "/" + criterion.id());
    }

    private static boolean touch(Source a, Source b) {
        return a.from() <= b.to() && b.from() <= a.to();
    }

    /** The fastest of three, as whatever else the machine does is not the import's. */
    @Test
    void itTakesNoMoreThanASecond() {
        assertThat(took).isLessThan(Duration.ofSeconds(1));
    }

    private static Item byHand(String question, String id) {
        return BY_HAND.question(question).orElseThrow().items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(String id) {
        return Imports.findings(draft).stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
