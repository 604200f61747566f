package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.assay.testing.Caller;
import org.assay.testing.GoldExam;
import org.assay.testing.Json;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How points and levels of an exam are distributed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LiveStatisticsTest {
    @Inject
    AgroalDataSource database;

    private GoldExam exam;

    @BeforeEach
    void publish() {
        exam = GoldExam.published(database);
    }

    private Json statistics() {
        return Json.of(asAdmin()
                .get(exam.path() + "/statistics")
                .then()
                .statusCode(200)
                .extract());
    }

    private static String smallest(String figure) {
        return "criteria[criterion=smallest][0]." + figure;
    }

    @Test
    void whatNobodySatHasNoFigures() {
        Json nothing = statistics();
        assertThat(nothing.map("submissions"))
                .containsOnlyKeys("queued", "judging", "awaiting_review", "final", "failed");
        assertThat(nothing.integer("submissions.final")).isZero();
        assertThat(nothing.list("final.deciles")).hasSize(10).containsOnly(0);
        assertThat(nothing.map("final")).doesNotContainKey("mean");
        assertThat(nothing.list("criteria")).isEmpty();
        asAdmin().get("/v1/exams/no-such-exam/statistics").then().statusCode(404);
    }

    @Test
    void totalsAreInTenthsAndFinalOnesApart() {
        exam.judged("");
        exam.judged("");
        GoldExam.finish(exam.judged(""));
        Caller anna = Caller.of("anna", "admin");
        String better = exam.judged("");
        GoldExam.override(anna, better, "smallest", "met");
        GoldExam.override(anna, better, "cost", "partial");
        Json found = statistics();
        assertThat(found.integer("submissions.awaiting_review")).isEqualTo(3);
        assertThat(found.integer("submissions.final")).isEqualTo(1);
        // 2.5 and 1 of 7.5 points are 0.467.
        assertThat(found.list("awaitingReview.deciles")).containsExactly(2, 0, 0, 0, 1, 0, 0, 0, 0, 0);
        assertThat(found.decimal("awaitingReview.mean")).isCloseTo(3.5 / 7.5 / 3, within(1e-6));
        assertThat(found.integer("awaitingReview.n")).isEqualTo(3);
        assertThat(found.integer("awaitingReview.undecided")).isZero();
        assertThat(found.list("final.deciles")).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void levelsAreThoseInForce() {
        exam.judged("");
        exam.judged("");
        exam.judged("");
        String changed = exam.judged("");
        Caller anna = Caller.of("anna", "admin");
        Json before = statistics();
        assertThat(before.list("criteria.criterion"))
                .containsExactly("smallest", "cost", "sorting", "queues", "logarithmic");
        assertThat(before.list(smallest("levels.level"))).containsExactly("met", "partial", "not-met");
        assertThat(before.list(smallest("levels.n"))).containsExactly(0, 0, 4);
        GoldExam.override(anna, changed, "smallest", "partial");
        GoldExam.override(anna, changed, "smallest", "met");
        Json after = statistics();
        assertThat(after.integer(smallest("n"))).isEqualTo(4);
        assertThat(after.integer(smallest("abstained"))).isZero();
        assertThat(after.list(smallest("levels.n"))).containsExactly(1, 0, 3);
        assertThat(after.list(smallest("levels.share"))).containsExactly(0.25, 0.0, 0.75);
        assertThat(after.list(smallest("versions"))).containsExactly(1);
    }

    @Test
    void aCriterionThatDidNotChangeIsOneInAllVersions() {
        exam.judged("");
        exam.publish(exam.yaml().replace("Says that the root holds", "States that the root holds"));
        exam.judged("");
        Json found = statistics();
        assertThat(found.list("criteria[criterion=cost].versions")).containsExactly(List.of(1, 2));
        assertThat(found.list("criteria[criterion=smallest].versions")).containsExactly(List.of(2), List.of(1));
    }

    @Test
    void goldCountsNowhere() {
        exam.addGold("met", "met", "not-met", "not-met");
        exam.seedHalf();
        exam.seeded();
        Json found = statistics();
        int candidates = Json.of(asAdmin()
                        .queryParam("exam", exam.key())
                        .queryParam("limit", 500)
                        .get("/v1/submissions"))
                .list("items")
                .size();
        assertThat(found.integer("submissions.awaiting_review")).isEqualTo(candidates);
        assertThat(found.integer(smallest("n"))).isEqualTo(candidates);
        assertThat(found.list(smallest("levels.n"))).containsExactly(0, 0, candidates);
    }

    @Test
    void integrationsAreToldNothing() {
        Caller.of("an-ats", "integration")
                .request()
                .get(exam.path() + "/statistics")
                .then()
                .statusCode(403);
        Caller.of("anna", "reviewer")
                .request()
                .get(exam.path() + "/statistics")
                .then()
                .statusCode(200);
    }
}
