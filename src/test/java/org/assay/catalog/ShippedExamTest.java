package org.assay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.rubric.Bonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Group;
import org.assay.rubric.Item;
import org.assay.rubric.Limit;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Section;
import org.assay.scoring.Finding;
import org.assay.scoring.Finding.Kind;
import org.assay.scoring.Linter;
import org.assay.scoring.Scorer;
import org.junit.jupiter.api.Test;

/** The exam that comes with the product says what its scoring standard says, and pays what it should. */
class ShippedExamTest {
    private static final RubricDocument DOCUMENT = load();
    private static final Exam EXAM = DOCUMENT.exam();

    private static RubricDocument load() {
        try {
            return new RubricReader().read(Files.readAllBytes(Path.of("rubric/ai-engineer-mid.yaml")), Format.YAML);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void pointsAreThoseOfTheScoringStandard() {
        assertThat(EXAM.sections()).extracting(Section::points).containsExactly(points("25 35 25 15"));
        assertThat(EXAM.sections().stream().flatMap(section -> section.groups().stream()))
                .extracting(Group::points)
                .containsExactly(points("15 10 15 12 8 10 8 7 10 5"));
        assertThat(EXAM.questions().map(question -> question.id() + " " + question.points()))
                .containsExactly(
                        "1.1 8", "1.2 7", "2.1 10", "3.1 8", "3.2 7", "4.1 6", "4.2 6", "5.1 4", "5.2 4", "6.1 6",
                        "6.2 4", "7.1 4", "7.2 4", "8.1 4", "8.2 3", "9.1 6", "9.2 4", "10.1 5");
    }

    @Test
    void everyWarningIsAcceptedAndNoneOfThemStale() {
        List<Finding> findings = Linter.lint(EXAM, DOCUMENT.accepted());

        assertThat(findings).filteredOn(Finding::hindersPublishing).isEmpty();
        assertThat(findings).extracting(Finding::kind).doesNotContain(Kind.STALE_ACCEPTANCE);
        assertThat(DOCUMENT.accepted())
                .allSatisfy(accepted -> assertThat(accepted.reason()).isNotBlank());
    }

    @Test
    void bestAnswersReachExactlyOneHundred() {
        assertThat(most(EXAM)).isEqualTo(Points.of(100));
    }

    @Test
    void bonusWouldLiftTheTotalToOneHundredAndOne() {
        Exam unclamped =
                new Exam(EXAM.key(), EXAM.title(), EXAM.language(), EXAM.points(), Bonus.ABOVE, EXAM.sections());

        assertThat(most(unclamped)).isEqualTo(Points.of(101));
    }

    @Test
    void everyCriterionTellsAJudgeWhatEarnsItAndWhatVoidsIt() {
        assertThat(EXAM.questions().flatMap(Question::criteria)).allSatisfy(criterion -> {
            assertThat(criterion.reference()).as(criterion.id()).isNotBlank();
            assertThat(criterion.accept())
                    .as(criterion.id())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .doesNotHaveDuplicates();
            assertThat(criterion.reject())
                    .as(criterion.id())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void everyQuestionIsAskedAndAnswered() {
        assertThat(EXAM.questions()).allSatisfy(question -> {
            assertThat(question.ask()).as(question.id()).isNotBlank();
            assertThat(question.reference()).as(question.id()).isNotBlank();
        });
    }

    @Test
    void twoOfThreeMethodsArePaidUpToFive() {
        Item methods = question("1.1").items().getFirst();

        assertThat(methods.pay()).isEqualTo(new Pay.Best(2));
        assertThat(methods.points()).isEqualTo(Points.of(5));
        assertThat(methods.criteria().map(Criterion::points)).containsExactlyInAnyOrder(points("2 3 3"));
        assertThat(question("1.1").items().stream()
                        .filter(item -> !item.bonus())
                        .map(Item::points))
                .containsExactly(points("5 2 1"));
        assertThat(question("1.1").bonusItems().map(Item::points)).containsExactly(Points.of(1));
    }

    @Test
    void printingTheSubsequenceIsALineOfItsOwn() {
        assertThat(itemPoints("1.2")).containsExactly(points("3 3 1"));
    }

    @Test
    void findUnionAndBothOptimisationsArePaidOneByOne() {
        assertThat(itemPoints("2.1")).containsExactly(points("4 3 3"));
        assertThat(sumsOfParts(question("2.1").items().get(0))).containsExactly(points("2 2"));
        assertThat(sumsOfParts(question("2.1").items().get(1))).containsExactly(points("1.5 1.5"));
    }

    @Test
    void twoOfFiveMethodsArePaidEachByIdeaComplexityAndTradeOff() {
        Item methods = question("3.2").items().getFirst();

        assertThat(question("3.2").items()).hasSize(1);
        assertThat(methods.pay()).isEqualTo(new Pay.Best(2));
        assertThat(methods.limits()).containsExactly(new Limit(2, Points.of(4)));
        assertThat(methods.parts()).hasSize(5).allSatisfy(method -> {
            assertThat(method.criteria().map(Criterion::points)).containsExactly(points("1.5 1 1"));
            assertThat(method.criteria().map(criterion -> criterion.line().orElseThrow()))
                    .containsExactly("idea", "complexity", "tradeoff");
        });
    }

    @Test
    void fourMetricsShareOneAndAHalf() {
        Item metrics = question("8.1").items().getFirst();

        assertThat(metrics.points()).isEqualTo(Points.of("1.5"));
        assertThat(metrics.criteria().map(Criterion::points)).containsExactly(points("0.375 0.375 0.375 0.375"));
    }

    @Test
    void fourIsTheMostThoughTheLinesAddUpToFive() {
        Question question = question("9.2");

        assertThat(itemPoints("9.2")).containsExactly(points("1.5 1.5 1 1"));
        assertThat(Scorer.unjudged(question).value().high()).isEqualTo(Points.of(4));
        assertThat(question.items().getLast().pay()).isEqualTo(new Pay.Steps(List.of(points("0.3 0.6 1"))));
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        assertThat(RichRubric.yaml(RubricWriter.yaml(DOCUMENT))).isEqualTo(DOCUMENT);
        assertThat(RichRubric.json(RubricWriter.json(DOCUMENT))).isEqualTo(DOCUMENT);
    }

    @Test
    void sampleSubmissionAnswersQuestionsOfTheExam() throws IOException {
        JsonNode sample = new ObjectMapper()
                .readTree(Path.of("rubric/samples/ai-engineer-mid.json").toFile());

        assertThat(sample.path("exam").asText()).isEqualTo(EXAM.key());
        assertThat(sample.path("answers")).isNotEmpty().allSatisfy(answer -> assertThat(
                        EXAM.question(answer.path("question").asText()))
                .isPresent());
    }

    private static Points most(Exam exam) {
        var highs = exam.questions().collect(Collectors.toMap(Question::id, question -> Scorer.unjudged(question)
                .value()));
        return Scorer.score(exam, highs).value().high();
    }

    private static Question question(String id) {
        return EXAM.question(id).orElseThrow();
    }

    private static List<Points> itemPoints(String question) {
        return question(question).items().stream().map(Item::points).toList();
    }

    private static List<Points> sumsOfParts(Item item) {
        return item.parts().stream().map(ShippedExamTest::mostOf).toList();
    }

    private static Points mostOf(Part part) {
        return switch (part) {
            case Item item -> item.points();
            case Criterion criterion -> criterion.points();
        };
    }

    private static Points[] points(String amounts) {
        return Stream.of(amounts.split(" ")).map(Points::of).toArray(Points[]::new);
    }
}
