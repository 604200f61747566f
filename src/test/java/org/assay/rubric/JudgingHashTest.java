package org.assay.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.testing.Cases;
import org.assay.testing.RubricGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A judgment is worth something under another version as long as the judge would go by the same. */
class JudgingHashTest {
    private static final int CASES = 200;

    /** By question and criterion. */
    private static Map<String, String> hashes(Exam exam) {
        return exam.questions()
                .flatMap(question -> question.criteria()
                        .map(criterion -> Map.entry(
                                question.id() + "/" + criterion.id(), RubricHash.ofJudging(question, criterion))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> changed(Exam from, Exam to) {
        Map<String, String> before = hashes(from);
        Map<String, String> after = hashes(to);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        return before.keySet().stream()
                .filter(criterion -> !before.get(criterion).equals(after.get(criterion)))
                .collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> whatOnlyArithmeticOrReadersGoByKeepsEveryHash() {
        Map<String, UnaryOperator<Exam>> changes = new HashMap<>();
        changes.put("titles and sections", JudgingHashTest::renamed);
        changes.put("points", exam -> eachItem(exam, JudgingHashTest::halved));
        changes.put("pay rules and limits", exam -> eachItem(exam, JudgingHashTest::paidOtherwise));
        changes.put(
                "lines and requirements", exam -> exam.withCriteria((question, old) -> with(old, "line-of-its-own")));
        return changes.entrySet().stream()
                .map(change -> DynamicTest.dynamicTest(
                        change.getKey(),
                        () -> Cases.each(CASES, random -> {
                            Exam exam = RubricGenerator.of(random).exam();
                            Exam other = change.getValue().apply(exam);
                            assertThat(RubricHash.of(other)).isNotEqualTo(RubricHash.of(exam));
                            assertThat(changed(exam, other)).isEmpty();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> whatTheJudgeGoesByChangesTheHashOfThatCriterionAlone() {
        Map<String, UnaryOperator<Criterion>> changes = new HashMap<>();
        changes.put("statement", old -> with(old, "other", old.levels(), old.reference(), old.accept(), old.reject()));
        changes.put("levels", old -> with(old, old.text(), worded(old), old.reference(), old.accept(), old.reject()));
        changes.put("reference", old -> with(old, old.text(), old.levels(), "other", old.accept(), old.reject()));
        changes.put("accepted", old -> with(old, old.text(), old.levels(), old.reference(), more(old), old.reject()));
        changes.put("rejected", old -> with(old, old.text(), old.levels(), old.reference(), old.accept(), more(old)));
        changes.put("rulings", old -> old.with(Ruling.of("2026-11-26", "so be it")));
        return changes.entrySet().stream()
                .map(change -> DynamicTest.dynamicTest(
                        change.getKey(),
                        () -> Cases.each(CASES, random -> {
                            Exam exam = RubricGenerator.of(random).exam();
                            List<Question> questions = exam.questions().toList();
                            Question question = questions.get(random.nextInt(questions.size()));
                            List<Criterion> criteria = question.criteria().toList();
                            Criterion touched = criteria.get(random.nextInt(criteria.size()));
                            Exam other = exam.withCriteria((where, old) -> where.equals(question) && old.equals(touched)
                                    ? change.getValue().apply(old)
                                    : old);
                            assertThat(changed(exam, other)).containsExactly(question.id() + "/" + touched.id());
                        })));
    }

    @Test
    void theQuestionItselfIsGoneByForEachOfItsCriteria() {
        Cases.each(CASES, random -> {
            Exam exam = RubricGenerator.of(random).exam();
            String id = exam.questions().findFirst().orElseThrow().id();
            Function<UnaryOperator<Question>, Exam> change = rewrite -> withSections(
                    exam,
                    section -> section.withQuestions(
                            question -> question.id().equals(id) ? rewrite.apply(question) : question));
            Set<String> own = new HashSet<>(hashes(exam).keySet());
            own.removeIf(criterion -> !criterion.startsWith(id + "/"));
            assertThat(changed(exam, change.apply(old -> asking(old, "other", old.reference()))))
                    .isEqualTo(own);
            assertThat(changed(exam, change.apply(old -> asking(old, old.ask(), "other"))))
                    .isEqualTo(own);
        });
    }

    /** One wording moved from one list to the next is another meaning. */
    @Test
    void theSameWordsInAnotherPlaceAreAnotherHash() {
        Exam exam = RubricGenerator.of(new java.util.SplittableRandom(1)).exam();
        Exam accepted = exam.withCriteria(
                (question, old) -> with(old, old.text(), old.levels(), old.reference(), List.of("a"), List.of()));
        Exam rejected = exam.withCriteria(
                (question, old) -> with(old, old.text(), old.levels(), old.reference(), List.of(), List.of("a")));
        assertThat(changed(accepted, rejected)).isEqualTo(hashes(exam).keySet());
    }

    private static Exam renamed(Exam exam) {
        Exam other = withSections(
                exam,
                section -> new Section(
                        "of-" + section.id(), "other", section.points(), section.groups(), section.ungrouped()));
        return new Exam(exam.key(), "other", exam.language(), exam.points(), exam.bonus(), other.sections());
    }

    private static Exam withSections(Exam exam, UnaryOperator<Section> change) {
        List<Section> sections = exam.sections().stream().map(change).toList();
        return new Exam(exam.key(), exam.title(), exam.language(), exam.points(), exam.bonus(), sections);
    }

    private static Exam eachItem(Exam exam, UnaryOperator<Item> change) {
        return withSections(
                exam,
                section -> section.withQuestions(old -> new Question(
                        old.id(),
                        old.title(),
                        old.points(),
                        old.bonus(),
                        old.ask(),
                        old.reference(),
                        old.limits(),
                        old.items().stream().map(change).toList(),
                        old.source())));
    }

    /** Half of the points everywhere below. */
    private static Item halved(Item old) {
        Pay pay = old.pay() instanceof Pay.Steps(List<Points> amounts)
                ? new Pay.Steps(amounts.stream().map(Points::half).toList())
                : old.pay();
        List<Part> parts = old.parts().stream()
                .<Part>map(part -> switch (part) {
                    case Item item -> halved(item);
                    case Criterion criterion -> halved(criterion);
                })
                .toList();
        return new Item(
                old.id(),
                old.text(),
                old.points().isZero() ? Points.of(1) : old.points().half(),
                old.bonus(),
                pay,
                old.distinct(),
                old.limits(),
                old.floor(),
                parts,
                old.source());
    }

    private static Criterion halved(Criterion old) {
        List<Level> levels = old.levels().stream()
                .map(level -> new Level(level.id(), level.points().half(), level.text()))
                .toList();
        return with(old, old.text(), levels, old.reference(), old.accept(), old.reject());
    }

    private static Item paidOtherwise(Item old) {
        List<Limit> limits = new ArrayList<>(old.limits());
        limits.add(new Limit(1, Points.of("0.123")));
        Pay pay = old.pay() instanceof Pay.Best(int count) ? new Pay.Best(count + 1) : old.pay();
        return new Item(
                old.id(),
                old.text(),
                old.points(),
                old.bonus(),
                pay,
                old.distinct(),
                limits,
                old.floor(),
                old.parts(),
                old.source());
    }

    private static Question asking(Question old, String ask, String reference) {
        return new Question(
                old.id(),
                old.title(),
                old.points(),
                old.bonus(),
                ask,
                reference,
                old.limits(),
                old.items(),
                old.source());
    }

    private static List<Level> worded(Criterion old) {
        return old.levels().stream()
                .map(level -> new Level(level.id(), level.points(), level.text() + "said otherwise"))
                .toList();
    }

    private static List<String> more(Criterion old) {
        List<String> more = new ArrayList<>(old.accept());
        more.add("one more wording of " + old.id());
        return more;
    }

    private static Criterion with(Criterion old, String line) {
        return new Criterion(
                old.id(),
                old.text(),
                old.levels(),
                old.reference(),
                old.accept(),
                old.reject(),
                old.rulings(),
                old.evidence(),
                Optional.empty(),
                Optional.of(line),
                old.source());
    }

    private static Criterion with(
            Criterion old,
            String text,
            List<Level> levels,
            String reference,
            List<String> accept,
            List<String> reject) {
        return new Criterion(
                old.id(),
                text,
                levels,
                reference,
                accept,
                reject,
                old.rulings(),
                old.evidence(),
                old.requires(),
                old.line(),
                old.source());
    }
}
