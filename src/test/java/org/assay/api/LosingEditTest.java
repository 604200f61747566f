package org.assay.api;

import static org.assay.testing.At.at;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.intake.SubmissionPrivate;
import org.assay.review.LosingEdit;
import org.assay.testing.Caller;
import org.assay.testing.Json;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two edits of one state the first wins; the other is kept for whoever made it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LosingEditTest {
    private static final Map<String, String> MET =
            Map.of("level", "met", "reasonCode", "judge-missed-it", "comment", "It is in the second sentence.");

    private Caller lin;
    private Caller ada;
    private String id;
    private String question;
    private String stale;

    @BeforeEach
    void somebodyElseWasFaster() {
        lin = Caller.of("lin", "reviewer");
        ada = Caller.of("ada", "reviewer");
        id = Submissions.judgedId(Submissions.answering("1.1", Submissions.HEAP));
        question = "/v1/submissions/" + id + "/questions/1.1";
        stale = tag();
        override(ada, "sort", stale).then().statusCode(200);
    }

    @Test
    void theRefusalShowsBothVersions() {
        override(lin, "heap", stale)
                .then()
                .statusCode(412)
                .header("ETag", nullValue())
                .body(at("type", equalTo("/problems/precondition-failed")))
                .body(at("currentETag", equalTo(tag())))
                .body(at("attempted.level", equalTo("met")))
                .body(at("attempted.comment", equalTo("It is in the second sentence.")))
                .body(at("current.question", equalTo("1.1")))
                .body(at("current.criteria[criterion=sort][0].judgment.by", equalTo("reviewer")))
                .body(at("current.losingEdits", hasSize(1)));
        Assertions.assertThat((Object) Json.of(override(lin, "heap", stale)).at("current"))
                .usingRecursiveComparison()
                .ignoringFields("losingEdits")
                .isEqualTo(Json.of(lin.request().get(question)).at(""));
    }

    @Test
    void aLosingEditIsKeptForItsReviewerAlone() {
        override(lin, "heap", stale);
        lin.request()
                .get(question)
                .then()
                .body(at("losingEdits", hasSize(1)))
                .body(at("losingEdits[0].action", equalTo("override")))
                .body(at("losingEdits[0].criterion", equalTo("heap")))
                .body(at("losingEdits[0].attempted.comment", equalTo("It is in the second sentence.")));
        lin.request()
                .get("/v1/submissions/" + id)
                .then()
                .body(at("questions[question=1.1][0].losingEdits", hasSize(1)));
        ada.request().get(question).then().body(at("losingEdits", nullValue()));
    }

    @Test
    void everyKindOfEditIsKeptOnceForEachThingThatItWouldChange() {
        override(lin, "heap", stale);
        override(lin, "heap", stale);
        lin.request()
                .header("If-Match", stale)
                .delete(question + "/criteria/sort/override")
                .then()
                .statusCode(412)
                .body(at("attempted.criterion", equalTo("sort")));
        confirm(lin, stale).then().statusCode(412);
        lin.request()
                .get(question)
                .then()
                .body(at("losingEdits.action", equalTo(List.of("override", "withdraw", "confirm"))))
                .body(at("losingEdits[2].criterion", nullValue()))
                .body(at("losingEdits[2].attempted.levels.heap", equalTo("not-met")));
    }

    @Test
    void theSameEditMadeAgainIsNoLongerLost() {
        override(lin, "heap", stale);
        override(lin, "quickselect", stale);
        override(lin, "heap", tag())
                .then()
                .statusCode(200)
                .body(at("losingEdits.criterion", equalTo(List.of("quickselect"))));
    }

    @Test
    void confirmingEndsThem() {
        override(lin, "heap", stale);
        override(ada, "heap", stale);
        confirm(lin, tag()).then().statusCode(200).body(at("losingEdits", nullValue()));
        ada.request().get(question).then().body(at("losingEdits", hasSize(1)));
    }

    @Test
    void theirReviewerMayThrowThemAway() {
        override(lin, "heap", stale);
        ada.request().delete(question + "/losing-edits").then().statusCode(204);
        lin.request().get(question).then().body(at("losingEdits", hasSize(1)));
        lin.request().delete(question + "/losing-edits").then().statusCode(204);
        lin.request().get(question).then().body(at("losingEdits", nullValue()));
        lin.request()
                .delete("/v1/submissions/" + UUID.randomUUID() + "/questions/1.1/losing-edits")
                .then()
                .statusCode(404);
    }

    @Test
    void anEditThatCouldNotHaveBeenMadeIsNotKept() {
        lin.request()
                .header("If-Match", stale)
                .body(Map.of("level", "splendid", "reasonCode", "x"))
                .put(question + "/criteria/heap/override")
                .then()
                .statusCode(422);
        override(lin, "nobody", stale).then().statusCode(404);
        lin.request().get(question).then().body(at("losingEdits", nullValue()));
    }

    @Test
    void theyAreErasedWithTheSubmissionsPrivateRow() {
        override(lin, "heap", stale);
        UUID submission = UUID.fromString(id);
        QuarkusTransaction.requiringNew().run(() -> SubmissionPrivate.deleteById(submission));
        Assertions.assertThat(QuarkusTransaction.requiringNew().call(() -> LosingEdit.count("submission", submission)))
                .isZero();
        lin.request().get(question).then().statusCode(200).body(at("criteria", org.hamcrest.Matchers.not(empty())));
    }

    private String tag() {
        return lin.request().get(question).header("ETag");
    }

    private Response override(Caller reviewer, String criterion, String tag) {
        return reviewer.request()
                .header("If-Match", tag)
                .body(MET)
                .put(question + "/criteria/" + criterion + "/override");
    }

    private Response confirm(Caller reviewer, String tag) {
        List<Map<String, Object>> criteria =
                Json.of(reviewer.request().get(question)).at("criteria");
        Map<String, String> levels = new HashMap<>();
        criteria.forEach(criterion -> levels.put((String) criterion.get("criterion"), "not-met"));
        return reviewer.request()
                .header("If-Match", tag)
                .body(Map.of("levels", levels, "reasonCode", "weak"))
                .post(question + "/confirm");
    }
}
