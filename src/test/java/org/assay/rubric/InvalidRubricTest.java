package org.assay.rubric;

import static org.assay.testing.RubricBuilder.bonusItem;
import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.exam;
import static org.assay.testing.RubricBuilder.group;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.level;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.RubricBuilder.section;
import static org.assay.testing.RubricBuilder.unpriced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.testing.RubricBuilder.CriterionDraft;
import org.assay.testing.RubricBuilder.ItemDraft;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rubrics that mean nothing cannot be built, and the refusal names the node. */
class InvalidRubricTest {
    private record Refused(String rule, Runnable building, String sentence) {
        DynamicTest test() {
            return DynamicTest.dynamicTest(rule, () -> assertThatExceptionOfType(InvalidRubric.class)
                    .isThrownBy(building::run)
                    .withMessageContaining(sentence));
        }
    }

    private static Stream<DynamicTest> tests(Refused... refused) {
        return Stream.of(refused).map(Refused::test);
    }

    private static ItemDraft ok(String id) {
        return item(id, "1", criterion(id + "-a", "1"));
    }

    private static Refused levels(String rule, String sentence, Level... levels) {
        return new Refused(rule, () -> criterion("a", "1").levels(levels).build(), sentence);
    }

    @TestFactory
    Stream<DynamicTest> ofCriteria() {
        return tests(
                levels("one level only", "'a' needs two levels", level("met", "0")),
                levels("levels that rise", "must fall strictly", level("x", "1"), level("y", "2"), level("z", "0")),
                levels("equal levels", "must fall strictly", level("x", "1"), level("y", "1"), level("z", "0")),
                levels("two signs", "must all have one sign", level("x", "-2"), level("y", "1"), level("z", "0")),
                levels("last level above 0", "last level of criterion 'a'", level("x", "2"), level("y", "1")),
                levels("first level worth 0", "no other level", level("x", "0"), level("y", "1"), level("z", "0")),
                levels("a level twice", "level id 'x' is used twice", level("x", "1"), level("x", "0")),
                new Refused("criterion id", () -> criterion("a b", "1").build(), "criterion id 'a b'"),
                new Refused("line id", () -> criterion("a", "1").line("l/1").build(), "line id 'l/1'"),
                new Refused("level id", () -> level("", "1"), "level id ''"));
    }

    @TestFactory
    Stream<DynamicTest> ofPayAndLimits() {
        return tests(
                new Refused("best of none", () -> new Pay.Best(0), "best is 0"),
                new Refused("no steps", () -> new Pay.Steps(List.of()), "must not be empty"),
                new Refused("falling steps", () -> ok("i").steps("0.6", "0.3"), "must never fall"),
                new Refused("negative step", () -> ok("i").steps("-1", "1"), "must never fall"),
                new Refused("negative at-most", () -> ok("i").limit(2, "-1"), "at-most is -1"),
                new Refused("fewer than none", () -> ok("i").limit(0, "1"), "answered-fewer-than is 0"));
    }

    @TestFactory
    Stream<DynamicTest> ofItems() {
        return tests(
                new Refused("nothing in it", () -> item("i", "1").build(), "neither criteria nor items"),
                new Refused(
                        "negative points",
                        () -> item("i", "-1", criterion("a", "1")).build(),
                        "points of item 'i'"),
                new Refused(
                        "item id", () -> item("i:1", "1", criterion("a", "1")).build(), "item id 'i:1'"),
                new Refused("positive floor", () -> ok("i").floor("0.5").build(), "floor of item 'i' is 0.5"),
                new Refused(
                        "negative floor under best",
                        () -> ok("i").best(1).floor("-1").build(),
                        "only an item that pays all"),
                new Refused(
                        "negative floor under steps",
                        () -> item("i", "1", unpriced("a"))
                                .steps("1")
                                .floor("-1")
                                .build(),
                        "only an item that pays all"),
                new Refused(
                        "negative floor of a bonus",
                        () -> bonusItem("i", "1", criterion("a", "1"))
                                .floor("-1")
                                .build(),
                        "is no bonus"),
                new Refused(
                        "bonus nested",
                        () -> item("i", "1", bonusItem("j", "1", criterion("a", "1")))
                                .build(),
                        "item 'j' is a bonus"),
                new Refused(
                        "deduction under best",
                        () -> item("i", "1", criterion("a", "-1")).best(1).build(),
                        "'a' can be worth less than 0"),
                new Refused(
                        "negative item under best",
                        () -> item("i", "1", ok("j").floor("-1")).best(1).build(),
                        "'j' can be worth less than 0"),
                new Refused(
                        "deduction under steps",
                        () -> item("i", "1", criterion("a", "-1")).steps("1").build(),
                        "'a' can be worth less than 0"),
                new Refused(
                        "priced criterion under steps", () -> ok("i").steps("1").build(), "'i-a' must carry no points"),
                new Refused(
                        "last step is not the points",
                        () -> item("i", "2", unpriced("a")).steps("1").build(),
                        "last step of item 'i' is 1"),
                new Refused(
                        "criterion without points under all",
                        () -> item("i", "1", unpriced("a")).build(),
                        "'a' of item 'i' needs points"),
                new Refused(
                        "criterion without points under best",
                        () -> item("i", "1", unpriced("a")).best(1).build(),
                        "'a' of item 'i' needs points"));
    }

    @Test
    void criteriaStandBeforeItemsAsInAFile() {
        assertThatExceptionOfType(InvalidRubric.class)
                .isThrownBy(() -> item("i", "2", item("j", "1", criterion("a", "1")), criterion("b", "1"))
                        .build())
                .withMessage("criterion 'b' of item 'i' must stand before the items");
    }

    private static ItemDraft distinct(int parts) {
        return item(
                        "i",
                        "1",
                        IntStream.range(0, parts)
                                .mapToObj(i -> criterion("c" + i, "1"))
                                .toArray(CriterionDraft[]::new))
                .distinct();
    }

    @TestFactory
    Stream<DynamicTest> ofDistinctItems() {
        return tests(
                new Refused("17 parts", () -> distinct(17).build(), "has 17 parts"),
                new Refused(
                        "a deduction in it",
                        () -> item("i", "1", criterion("a", "1"), criterion("b", "-1"))
                                .distinct()
                                .build(),
                        "nothing below it may be a deduction"),
                new Refused(
                        "a deduction deep in it",
                        () -> item("i", "1", item("j", "1", criterion("a", "1"), criterion("b", "-1")))
                                .distinct()
                                .build(),
                        "nothing below it may be a deduction"));
    }

    @Test
    void sixteenDistinctPartsAreNotRefused() {
        assertThat(distinct(16).build().parts()).hasSize(16);
    }

    private static Refused requires(String rule, String sentence, CriterionDraft... criteria) {
        return new Refused(rule, () -> question(item("i", "1", criteria)).build(), sentence);
    }

    @TestFactory
    Stream<DynamicTest> ofRequirements() {
        return tests(
                requires(
                        "of what is not there",
                        "requires 'b', which is no criterion",
                        criterion("a", "1").requires("b")),
                requires(
                        "of an item",
                        "requires 'i', which is no criterion",
                        criterion("a", "1").requires("i")),
                requires("of itself", "through a cycle", criterion("a", "1").requires("a")),
                requires(
                        "in a cycle",
                        "through a cycle",
                        criterion("a", "1").requires("b"),
                        criterion("b", "1").requires("c"),
                        criterion("c", "1").requires("a")),
                requires(
                        "of a deduction",
                        "may be a deduction",
                        criterion("a", "1").requires("b"),
                        criterion("b", "-1")),
                requires(
                        "by a deduction",
                        "may be a deduction",
                        criterion("a", "1"),
                        criterion("b", "-1").requires("a")));
    }

    @TestFactory
    Stream<DynamicTest> ofQuestionsAndAbove() {
        return tests(
                new Refused("question without items", () -> question("q", "1").build(), "'q' has no items"),
                new Refused(
                        "question of 0 points",
                        () -> question("q", "0", ok("i")).build(),
                        "points of question 'q'"),
                new Refused("question id", () -> question("q 1", "1", ok("i")).build(), "question id 'q 1'"),
                new Refused(
                        "an id for an item and a criterion",
                        () -> question("q", "1", item("i", "1", criterion("i", "1")))
                                .build(),
                        "'i' is used twice"),
                new Refused(
                        "an id in two items",
                        () -> question("q", "1", ok("i"), item("j", "1", criterion("i-a", "1")))
                                .build(),
                        "'i-a' is used twice"),
                new Refused("group without questions", () -> group("g", "1"), "group 'g' has no questions"),
                new Refused(
                        "group of negative points", () -> group("g", "-1", question(ok("i"))), "points of group 'g'"),
                new Refused(
                        "empty section",
                        () -> new Section("s", "", Points.of(1), List.of(), List.of()),
                        "either groups or questions"),
                new Refused(
                        "section of both",
                        () -> new Section(
                                "s",
                                "",
                                Points.of(1),
                                List.of(group("g", "1", question(ok("i")))),
                                List.of(question(ok("i")).build())),
                        "either groups or questions"),
                new Refused(
                        "section of negative points",
                        () -> section("s", "-1", question(ok("i"))),
                        "points of section 's'"),
                new Refused("exam without sections", () -> exam("1", Bonus.WITHIN), "has no sections"),
                new Refused(
                        "exam of 0 points",
                        () -> exam("0", Bonus.WITHIN, section("s", "1", question(ok("i")))),
                        "points of exam"),
                new Refused(
                        "exam key",
                        () -> new Exam(
                                "Exam",
                                "",
                                "en",
                                Points.of(1),
                                Bonus.WITHIN,
                                List.of(section("s", "1", question(ok("i"))))),
                        "exam key 'Exam'"),
                new Refused(
                        "a section twice",
                        () -> exam(
                                "1",
                                Bonus.WITHIN,
                                section("s", "1", question("q", "1", ok("i"))),
                                section("s", "1", question("r", "1", ok("i")))),
                        "section id 's' is used twice"),
                new Refused(
                        "a group twice",
                        () -> exam(
                                "1",
                                Bonus.WITHIN,
                                section(
                                        "s",
                                        "1",
                                        group("g", "1", question("q", "1", ok("i"))),
                                        group("g", "1", question("r", "1", ok("i"))))),
                        "group id 'g' is used twice"),
                new Refused(
                        "a question twice",
                        () -> exam(
                                "1",
                                Bonus.WITHIN,
                                section("s", "1", question("q", "1", ok("i"))),
                                section("t", "1", question("q", "1", ok("i")))),
                        "question id 'q' is used twice"));
    }
}
