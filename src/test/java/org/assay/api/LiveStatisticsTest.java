package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.assay.testing.Caller;
import org.assay.testing.GoldExam;
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

    private JsonPath statistics() {
        return asAdmin()
                .get(exam.path() + "/statistics")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String smallest(String figure) {
        return "criteria.find { it.criterion == 'smallest' }." + figure;
    }

    @Test
    void whatNobodySatHasNoFigures() {
        JsonPath nothing = statistics();
        assertThat(nothing.getMap("submissions"))
                .containsOnlyKeys("queued", "judging", "awaiting_review", "final", "failed");
        assertThat(nothing.getInt("submissions.final")).isZero();
        assertThat(nothing.getList("final.deciles", Integer.class)).hasSize(10).containsOnly(0);
        assertThat(nothing.getMap("final")).doesNotContainKey("mean");
        assertThat(nothing.getList("criteria")).isEmpty();
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
        JsonPath found = statistics();
        assertThat(found.getInt("submissions.awaiting_review")).isEqualTo(3);
        assertThat(found.getInt("submissions.final")).isEqualTo(1);
        // 2.5 and 1 of 7.5 points are 0.467.
        assertThat(found.getList("awaitingReview.deciles", Integer.class))
                .containsExactly(2, 0, 0, 0, 1, 0, 0, 0, 0, 0);
        assertThat(found.getDouble("awaitingReview.mean")).isCloseTo(3.5 / 7.5 / 3, within(1e-6));
        assertThat(found.getInt("awaitingReview.n")).isEqualTo(3);
        assertThat(found.getInt("awaitingReview.undecided")).isZero();
        assertThat(found.getList("final.deciles", Integer.class)).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void levelsAreThoseInForce() {
        exam.judged("");
        exam.judged("");
        exam.judged("");
        String changed = exam.judged("");
        Caller anna = Caller.of("anna", "admin");
        JsonPath before = statistics();
        assertThat(before.getList("criteria.criterion"))
                .containsExactly("smallest", "cost", "sorting", "queues", "logarithmic");
        assertThat(before.getList(smallest("levels.level"))).containsExactly("met", "partial", "not-met");
        assertThat(before.getList(smallest("levels.n"), Integer.class)).containsExactly(0, 0, 4);
        GoldExam.override(anna, changed, "smallest", "partial");
        GoldExam.override(anna, changed, "smallest", "met");
        JsonPath after = statistics();
        assertThat(after.getInt(smallest("n"))).isEqualTo(4);
        assertThat(after.getInt(smallest("abstained"))).isZero();
        assertThat(after.getList(smallest("levels.n"), Integer.class)).containsExactly(1, 0, 3);
        assertThat(after.getList(smallest("levels.share"), Double.class)).containsExactly(0.25, 0.0, 0.75);
        assertThat(after.getList(smallest("versions"), Integer.class)).containsExactly(1);
    }

    @Test
    void aCriterionThatDidNotChangeIsOneInAllVersions() {
        exam.judged("");
        exam.publish(exam.yaml().replace("Says that the root holds", "States that the root holds"));
        exam.judged("");
        JsonPath found = statistics();
        assertThat(found.getList("criteria.findAll { it.criterion == 'cost' }.versions"))
                .containsExactly(List.of(1, 2));
        assertThat(found.getList("criteria.findAll { it.criterion == 'smallest' }.versions"))
                .containsExactly(List.of(2), List.of(1));
    }

    @Test
    void goldCountsNowhere() {
        exam.addGold("met", "met", "not-met", "not-met");
        exam.seedHalf();
        exam.seeded();
        JsonPath found = statistics();
        int candidates = asAdmin()
                .queryParam("exam", exam.key())
                .queryParam("limit", 500)
                .get("/v1/submissions")
                .jsonPath()
                .getList("items")
                .size();
        assertThat(found.getInt("submissions.awaiting_review")).isEqualTo(candidates);
        assertThat(found.getInt(smallest("n"))).isEqualTo(candidates);
        assertThat(found.getList(smallest("levels.n"), Integer.class)).containsExactly(0, 0, candidates);
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
