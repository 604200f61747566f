package org.assay.llm;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assay.testing.provider.HeapExam.judgment;
import static org.assay.testing.provider.HeapExam.reply;
import static org.assay.testing.provider.HeapExam.truthful;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.assay.testing.ExamSettings;
import org.assay.testing.Json;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.assay.testing.provider.HeapExam;
import org.assay.testing.provider.ProviderOfTheService;
import org.assay.testing.provider.ProviderReply;
import org.junit.jupiter.api.Test;

/** A stronger model looks where the first one was unsure, or where the total decides something. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(
        value = ProviderOfTheService.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "escalation", value = "strong"))
class EscalationTest {
    private static final ProviderReply SURE = ProviderReply.text(reply(truthful(2)));
    /** Says nothing of the third criterion. */
    private static final ProviderReply UNSURE =
            ProviderReply.text(reply(truthful(2).limit(2)));

    private static final ProviderReply OTHERWISE = ProviderReply.text(reply(Stream.of(
            judgment("1", "not-met", ""), judgment("2", "met", "it is read in O(1)"), judgment("3", "not-met", ""))));

    private static String judged(String exam, int number, ProviderReply first, ProviderReply stronger) {
        ProviderOfTheService.behave(request -> request.model().equals(ProviderOfTheService.STRONG) ? stronger : first);
        return Submissions.judgedId(HeapExam.submission(exam, HeapExam.answer(number)));
    }

    private static ValidatableResponse gradings(String id) {
        return asAdmin().get("/v1/submissions/" + id + "/gradings").then();
    }

    private static Json submission(String id) {
        return Json.of(asAdmin().get("/v1/submissions/" + id));
    }

    private static List<String> levels(String id) {
        return submission(id).list("questions[0].criteria.judgment.level");
    }

    @Test
    void anAnswerThatTheFirstModelIsSureOfStaysWithIt() {
        HeapExam.publish("sure");
        String id = judged("sure", 6_001, SURE, OTHERWISE);
        gradings(id).body(at("cause", contains("job")));
        assertThat(levels(id)).containsExactly("met", "met", "not-met");
    }

    @Test
    void whereTheFirstModelAbstainsTheStrongerOneHasTheSay() {
        HeapExam.publish("unsure");
        String id = judged("unsure", 6_002, UNSURE, OTHERWISE);
        gradings(id)
                .body(at("cause", contains("job", "escalation")))
                .body(at("[1].record.origin.judge", equalTo("strong")));
        assertThat(levels(id)).containsExactly("not-met", "met", "not-met");
        asAdmin()
                .get("/v1/submissions/" + id + "/history?verify=true")
                .then()
                .body(at("verification.whole", equalTo(true)));
    }

    @Test
    void whatTheStrongerModelLeavesOpenStaysAsItWas() {
        HeapExam.publish("half-sure");
        String id =
                judged("half-sure", 6_003, UNSURE, ProviderReply.text(reply(Stream.of(judgment("3", "not-met", "")))));
        gradings(id).body(at("cause", contains("job", "escalation")));
        assertThat(levels(id)).containsExactly("met", "met", "not-met");
    }

    @Test
    void whereTheStrongerModelFailsTheFirstJudgmentStands() {
        HeapExam.publish("failing");
        String id = judged("failing", 6_004, UNSURE, ProviderReply.Status.of(400));
        gradings(id).body(at("cause", contains("job", "escalation")));
        assertThat(levels(id)).containsExactly("met", "met", null);
        asAdmin()
                .get("/v1/submissions/" + id)
                .then()
                .body(at("status", equalTo("awaiting_review")))
                .body(at("judge.name", equalTo("fake")))
                .body(at("questions[0].reasons", hasItem("judges-disagree")));
    }

    @Test
    void nearACutoffEveryAnswerIsLookedAtTwiceAndAPersonLooks() {
        HeapExam.publish("near");
        ExamSettings.change("near", "{\"review\": \"flagged\", \"cutoffs\": {\"points\": [2.5], \"margin\": 0.5}}")
                .then()
                .statusCode(200);
        String near = judged("near", 6_005, SURE, SURE);
        gradings(near).body(at("cause", contains("job", "escalation")));
        asAdmin()
                .get("/v1/submissions/" + near)
                .then()
                .body(at("status", equalTo("awaiting_review")))
                .body(at("score.nearCutoff", equalTo(2.5)));

        ExamSettings.change("near", "{\"review\": \"flagged\", \"cutoffs\": {\"points\": [2.5], \"margin\": 0.4}}");
        String far = judged("near", 6_006, SURE, SURE);
        gradings(far).body(at("cause", contains("job")));
        asAdmin().get("/v1/submissions/" + far).then().body(at("status", equalTo("final")));
    }
}
