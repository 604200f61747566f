package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assay.testing.Caller;
import org.assay.testing.ExamSettings;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each reader is told of a submission. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IntegrationViewTest {
    private static final String EXAM = "ai-engineer-mid";
    private static final String HEAP = "维护一个大小为 k 的最小堆,堆顶就是第 k 大的元素,时间 O(n log k)。";

    private Caller ats;

    @BeforeEach
    void anIntegration() {
        ats = Caller.anew("integration");
    }

    @AfterEach
    void backToDefault() {
        ExamSettings.change(EXAM, "{}").then().statusCode(200);
    }

    @Test
    void anIntegrationIsToldPointsLevelsAndQuotesAndNoWordsOfTheRubric() {
        String question = submit() + "/questions/1.1";
        ats.request()
                .get(question)
                .then()
                .statusCode(200)
                .body(at("low", notNullValue()))
                .body(at("criteria.judgment.level", hasItem(notNullValue())))
                .body(at("criteria.judgment.evidence.quote", hasItem(hasItem(notNullValue()))))
                .body(at("criteria.text", everyItem(nullValue())))
                .body(at("criteria.judgment", everyItem(not(hasKey("rationale")))));
        ats.request().get("/v1/exams/" + EXAM).then().statusCode(200).body(at("", not(hasKey("document"))));
        ats.request().accept("application/yaml").get("/v1/exams/" + EXAM).then().statusCode(406);
        ExamSettings.change(EXAM, "{\"integrationView\": \"all\"}").then().statusCode(200);
        ats.request().get(question).then().statusCode(200).body(at("criteria.text", everyItem(notNullValue())));
        ats.request().accept("application/yaml").get("/v1/exams/" + EXAM).then().statusCode(200);
    }

    @Test
    void whoseAnswersTheyAreOnlyTheirIntegrationAndAdminsKnow() {
        String submission = submit();
        ats.request()
                .get(submission)
                .then()
                .body(at("candidate.ref", equalTo("cand-1")))
                .body(at("metadata.jobId", equalTo("77")));
        asAdmin().get(submission).then().body(at("candidate.ref", equalTo("cand-1")));
        for (String role : new String[] {"reviewer", "auditor"}) {
            Caller.anew(role)
                    .request()
                    .get(submission)
                    .then()
                    .statusCode(200)
                    .body(at("candidate", nullValue()))
                    .body(at("metadata", nullValue()));
        }
    }

    private String submit() {
        return ats.request()
                .header("Prefer", "wait=30")
                .body(Submissions.answering("1.1", HEAP))
                .post("/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .header("Location");
    }
}
