package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.testing.Caller;
import org.assay.testing.GoldExam;
import org.assay.testing.Json;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Judge, reviewers and gold held against each other, while the work goes on. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LiveAgreementTest {
    private static final Map<String, Double> POINTS_OF_COST = Map.of("met", 2.0, "partial", 1.0, "not-met", 0.0);

    @Inject
    AgroalDataSource database;

    private GoldExam exam;
    private Caller anna;
    private Caller ben;

    @BeforeEach
    void publish() {
        exam = GoldExam.published(database);
        anna = Caller.of("anna", "admin");
        ben = Caller.of("ben", "admin");
    }

    private Json agreement() {
        return Json.of(
                asAdmin().get(exam.path() + "/agreement").then().statusCode(200).extract());
    }

    private static Map<String, String> with(Map<String, String> levels, String criterion, String level) {
        Map<String, String> others = new HashMap<>(levels);
        others.put(criterion, level);
        return others;
    }

    /** Another level than the judge's. */
    private static String otherThan(String level) {
        return level.equals("partial") ? "met" : "partial";
    }

    private static double difference(String given, String right) {
        return POINTS_OF_COST.get(given) - POINTS_OF_COST.get(right);
    }

    private static String cost(String figure) {
        return "judge.criteria[criterion=cost][0].figures." + figure;
    }

    @Test
    void whereNobodyConfirmedThereIsNothingToCompare() {
        exam.judged(GoldExam.ANSWER);
        Json nothing = agreement();
        assertThat(nothing.text("exam")).isEqualTo(exam.key());
        assertThat(nothing.map("judge.overall")).isEmpty();
        assertThat(nothing.list("judge.criteria")).isEmpty();
        assertThat(nothing.list("reviewers")).isEmpty();
        asAdmin().get("/v1/exams/no-such-exam/agreement").then().statusCode(404);
    }

    @Test
    void theJudgeIsHeldAgainstWhatReviewersConfirmedBlindAndSeenApart() {
        String asJudged = exam.judged(GoldExam.ANSWER);
        Map<String, String> judge = GoldExam.levels(asJudged);
        String other = otherThan(judge.get("cost"));
        GoldExam.confirm(anna, asJudged, judge, false);

        String overridden = exam.judged(GoldExam.ANSWER);
        GoldExam.override(ben, overridden, "cost", other);
        GoldExam.confirm(ben, overridden, with(judge, "cost", other), false);

        String blind = exam.judged(GoldExam.ANSWER);
        exam.reviewBlind(true);
        GoldExam.confirm(anna, blind, with(judge, "cost", other), true);
        exam.reviewBlind(false);

        GoldExam.finish(exam.judged(GoldExam.ANSWER));
        String blank = exam.judged(" ");
        GoldExam.confirm(anna, blank, GoldExam.levels(blank), false);

        Json found = agreement();
        assertThat(found.list("judge.criteria.criterion")).containsExactly("smallest", "cost", "sorting", "queues");
        assertThat(found.integer(cost("seen.n"))).isEqualTo(2);
        assertThat(found.integer(cost("seen.abstained"))).isZero();
        assertThat(found.decimal(cost("seen.exact.value"))).isEqualTo(0.5);
        assertThat(found.decimal(cost("seen.exact.low"))).isCloseTo(0.0945, within(0.0001));
        assertThat(found.decimal(cost("seen.exact.high"))).isCloseTo(0.9055, within(0.0001));
        assertThat(found.decimal(cost("seen.bias.value"))).isEqualTo(difference(judge.get("cost"), other) / 2);
        assertThat(found.integer(cost("blind.n"))).isEqualTo(1);
        assertThat(found.decimal(cost("blind.exact.value"))).isZero();
        assertThat(found.decimal(cost("blind.bias.value"))).isEqualTo(difference(judge.get("cost"), other));
        assertThat(found.integer("judge.overall.seen.n")).isEqualTo(8);
        assertThat(found.decimal("judge.overall.seen.exact.value")).isEqualTo(7 / 8.0);
        assertThat(found.integer("judge.overall.blind.n")).isEqualTo(4);
        assertThat(found.decimal("judge.overall.blind.exact.value")).isEqualTo(3 / 4.0);
        assertThat(found.list("judge.models.judge")).containsExactly("offline");
        assertThat(found.integer("judge.models[0].figures.seen.n")).isEqualTo(8);
        assertThat(found.list("judge.months.month"))
                .containsExactly(LocalDate.now(ZoneOffset.UTC).toString().substring(0, 7));
        assertThat(found.integer("judge.months[0].figures.blind.n")).isEqualTo(4);
        assertThat(found.list("reviewers")).isEmpty();

        GoldExam.confirm(ben, overridden, judge, false);
        Json changed = agreement();
        assertThat(changed.integer(cost("seen.n"))).isEqualTo(2);
        assertThat(changed.decimal(cost("seen.exact.value"))).isEqualTo(1);
        assertThat(changed.decimal(cost("seen.bias.value"))).isZero();
        assertThat(changed.decimal("judge.overall.seen.exact.value")).isEqualTo(1);
        assertThat(changed.decimal(cost("blind.exact.value"))).isZero();
    }

    @Test
    void reviewersAreHeldAgainstGoldAndTheJudgeIsNot() {
        exam.addGold("met", "met", "not-met", "not-met");
        exam.seedHalf();
        Map<String, String> known = Map.of("smallest", "met", "cost", "met", "sorting", "not-met", "queues", "not-met");
        GoldExam.confirm(anna, exam.seeded(), known, false);
        String second = exam.seeded();
        GoldExam.confirm(anna, second, with(known, "cost", "partial"), false);
        GoldExam.confirm(ben, exam.seeded(), with(known, "cost", "not-met"), false);

        Json found = agreement();
        assertThat(found.map("judge.overall")).isEmpty();
        assertThat(found.list("reviewers.reviewer")).containsExactly("anna", "ben");
        String annas = "reviewers[reviewer=anna][0].";
        String bens = "reviewers[reviewer=ben][0].";
        String cost = "criteria[criterion=cost][0].figures.";
        assertThat(found.integer(annas + "overall.n")).isEqualTo(8);
        assertThat(found.decimal(annas + "overall.exact.value")).isEqualTo(7 / 8.0);
        assertThat(found.integer(annas + cost + "n")).isEqualTo(2);
        assertThat(found.decimal(annas + cost + "exact.value")).isEqualTo(0.5);
        assertThat(found.decimal(annas + cost + "bias.value")).isEqualTo(-0.5);
        assertThat(found.integer(bens + "overall.n")).isEqualTo(4);
        assertThat(found.decimal(bens + cost + "exact.value")).isZero();
        assertThat(found.decimal(bens + cost + "bias.value")).isEqualTo(-2);

        GoldExam.confirm(anna, second, known, false);
        assertThat(agreement().decimal(annas + "overall.exact.value")).isEqualTo(1);
    }

    @Test
    void integrationsAndReviewersAreNotShownWhoAgrees() {
        for (String role : List.of("integration", "reviewer")) {
            Caller.of(role, role)
                    .request()
                    .get(exam.path() + "/agreement")
                    .then()
                    .statusCode(403);
        }
        for (String role : List.of("author", "auditor")) {
            Caller.of(role, role)
                    .request()
                    .get(exam.path() + "/agreement")
                    .then()
                    .statusCode(200);
        }
    }
}
