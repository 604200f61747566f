package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assay.testing.Rubrics.sendToPublish;
import static org.assay.testing.Rubrics.sendYaml;
import static org.assay.testing.Rubrics.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.assay.testing.AtOnce;
import org.assay.testing.Json;
import org.assay.testing.Rubrics;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a draft to a version that never changes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublishTest {
    private static final Map<String, Object> NO_ASK = accepting("no-ask@1", "The question is read aloud.");

    private final Rubrics heaps = Rubrics.fresh();

    @Test
    void soundRubricIsPublishedAsItIsSent() {
        sendToPublish(heaps.yaml())
                .then()
                .statusCode(201)
                .body(at("status", equalTo("published")))
                .body(at("publishedAt", notNullValue()));
    }

    @Test
    void draftThatIsThereIsPublishedWhenItIsSentAgainToPublish() {
        sendYaml(heaps.yaml()).then().body(at("status", equalTo("draft")));
        sendToPublish(heaps.yaml()).then().statusCode(200).body(at("status", equalTo("published")));
    }

    @Test
    void rubricWithFindingsInTheWayIsStoredAsADraft() {
        sendToPublish(heaps.withWarning())
                .then()
                .statusCode(201)
                .body(at("status", equalTo("draft")))
                .body(at("publishedAt", nullValue()))
                .body(at("findings.id", equalTo(List.of("no-ask@1"))));
    }

    @Test
    void draftIsPublishedLaterWithoutABody() {
        sendYaml(heaps.yaml());
        heaps.publish(1)
                .then()
                .statusCode(200)
                .body(at("exam", equalTo(heaps.exam())))
                .body(at("version", equalTo(1)))
                .body(at("status", equalTo("published")))
                .body(at("publishedAt", notNullValue()));
        asAdmin().get(heaps.path(1)).then().body(at("status", equalTo("published")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"accepted\": null}", "{\"accepted\": []}"})
    void publishingNeedsNoAcceptanceWhereNothingIsFound(String body) {
        sendYaml(heaps.yaml());
        heaps.publish(1, body).then().statusCode(200).body(at("status", equalTo("published")));
    }

    @Test
    void openWarningStandsInTheWayAndIsToldInFull() {
        sendYaml(heaps.withWarning());
        refused(heaps.publish(1))
                .body(at("findings.id", equalTo(List.of("no-ask@1"))))
                .body(at("findings[0].finding", equalTo("no-ask")))
                .body(at("findings[0].severity", equalTo("warning")))
                .body(at("findings[0].node", equalTo("1")))
                .body(at("findings[0].sentence", containsString("Without the question's text")));
        asAdmin().get(heaps.path(1)).then().body(at("status", equalTo("draft"))).body(at("publishedAt", nullValue()));
    }

    @Test
    void warningIsOutOfTheWayOnceItIsAcceptedWithAReason() {
        sendYaml(heaps.withWarning());
        heaps.publish(1, NO_ASK)
                .then()
                .statusCode(200)
                .body(at("status", equalTo("published")))
                .body(at("findings.id", equalTo(List.of("no-ask@1"))))
                .body(at("findings[0].accepted", equalTo("The question is read aloud.")));
    }

    @Test
    void reasonStaysForLaterVersionsAsLongAsTheFindingSaysTheSame() {
        sendYaml(heaps.yamlWith("points: 2.5", "points: 3.5"));
        heaps.publish(1, accepting("overfull@1/facts", "One of the two is enough."))
                .then()
                .statusCode(200);
        sendToPublish(heaps.yamlWith("points: 2.5", "points: 3.5").replace("Two uses", "Uses"))
                .then()
                .statusCode(201)
                .body(at("status", equalTo("published")))
                .body(at("findings.accepted", equalTo(List.of("One of the two is enough."))));
        sendToPublish(heaps.yamlWith("points: 2.5", "points: 4.5"))
                .then()
                .statusCode(201)
                .body(at("status", equalTo("draft")))
                .body(at("findings.id", equalTo(List.of("overfull@1/facts"))));
    }

    @Test
    void errorStandsInTheWayEvenWhereItIsAccepted() {
        sendYaml(heaps.withError());
        refused(heaps.publish(1, accepting("sum-mismatch@exam", "Never mind.")))
                .body(at("findings.id", equalTo(List.of("sum-mismatch@exam"))))
                .body(at("findings[0].severity", equalTo("error")));
    }

    @Test
    void onlyWhatStandsInTheWayIsTold() {
        sendYaml(heaps.withWarning().replaceFirst("points: 6.5", "points: 7"));
        refused(heaps.publish(1, NO_ASK)).body(at("findings.id", equalTo(List.of("sum-mismatch@exam"))));
    }

    @Test
    void acceptancesOfARefusedPublicationAreNotKept() {
        sendYaml(heaps.withWarning().replaceFirst("points: 6.5", "points: 7"));
        refused(heaps.publish(1, NO_ASK));
        asAdmin().get(heaps.path(1)).then().body(at("findings.accepted", everyItem(nullValue())));
    }

    @Test
    void acceptanceInTheRubricFileCountsAsWell() {
        String accepted = heaps.withWarning() + """
                accepted:
                  - finding: no-ask@1
                    reason: The question is read aloud.
                """;
        sendToPublish(accepted)
                .then()
                .statusCode(201)
                .body(at("status", equalTo("published")))
                .body(at("findings[0].accepted", equalTo("The question is read aloud.")));
    }

    @Test
    void acceptancesAreNoPartOfTheContent() {
        String hash = Json.of(sendYaml(heaps.withWarning())).at("hash");
        String accepted = heaps.withWarning() + "accepted: [{finding: no-ask@1, reason: It is read aloud.}]\n";
        sendYaml(accepted)
                .then()
                .statusCode(200)
                .body(at("hash", equalTo(hash)))
                .body(at("findings[0].accepted", equalTo("It is read aloud.")));
        heaps.publish(1).then().statusCode(200);
    }

    @Test
    void acceptancesComeBackInTheRubricFile() {
        sendYaml(heaps.withWarning());
        heaps.publish(1, NO_ASK);
        String file = asAdmin().accept("application/yaml").get(heaps.path(1)).asString();
        assertThat(file).contains("no-ask@1", "The question is read aloud.");
        sendYaml(file).then().statusCode(200).body(at("version", equalTo(1)));
    }

    @Test
    void acceptanceOfWhatIsNotFoundIsAWarningThatDoesNotHinder() {
        sendYaml(heaps.yaml());
        heaps.publish(1, accepting("no-ask@7", "Once there was a question 7."))
                .then()
                .statusCode(200)
                .body(at("status", equalTo("published")))
                .body(at("findings.id", equalTo(List.of("stale-acceptance@no-ask@7"))));
    }

    @Test
    void publishingTwiceChangesNothing() {
        sendYaml(heaps.withWarning());
        String first = heaps.publish(1, NO_ASK).asString();
        Response again = heaps.publish(1, accepting("no-ask@1", "Another reason."));
        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first);
    }

    @Test
    void publishedVersionNeverChanges() {
        sendYaml(heaps.withWarning());
        heaps.publish(1, NO_ASK);
        String before = asAdmin().get(heaps.path(1)).asString();
        sendYaml(heaps.withWarning() + "accepted: [{finding: no-ask@1, reason: Another reason.}]\n")
                .then()
                .statusCode(200)
                .body(at("findings[0].accepted", equalTo("The question is read aloud.")));
        sendToPublish(heaps.withWarning()).then().statusCode(200);
        sendYaml(heaps.yaml()).then().statusCode(201).body(at("version", equalTo(2)));
        heaps.publish(2).then().statusCode(200);
        assertThat(asAdmin().get(heaps.path(1)).asString()).isEqualTo(before);
    }

    @RepeatedTest(10)
    void publishedAtOnceIsPublishedOnce() {
        sendYaml(heaps.yaml());
        assertThat(AtOnce.byEight(() -> heaps.publish(1).asString()))
                .containsOnly(heaps.publish(1).asString());
    }

    @Test
    void earlierVersionCanBePublishedLaterAndTheHighestPublishedIsRead() {
        sendYaml(heaps.yaml());
        sendToPublish(heaps.yamlWith("title: Heaps", "title: Second"));
        heaps.publish(1).then().statusCode(200);
        asAdmin().get(heaps.path()).then().body(at("version", equalTo(2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                       | ``
            {"accepted": {}}                                                         | /accepted
            {"accepted": "no-ask@1"}                                                 | /accepted
            {"accepted": [null]}                                                     | /accepted/0
            {"accepted": ["no-ask@1"]}                                               | /accepted/0
            {"accepted": [{"finding": "no-ask@1"}]}                                  | /accepted/0
            {"accepted": [{"finding": "no-ask@1", "reason": " "}]}                   | /accepted/0
            {"accepted": [{"reason": "Read aloud."}]}                                | /accepted/0
            {"accepted": [{"finding": "whatever", "reason": "Read aloud."}]}         | /accepted/0
            {"accepted": [{"finding": "no-ask@1", "reason": 7}]}                     | /accepted/0/reason
            {"accepted": [{"finding": "no-ask@1", "reason": "a\\u0000"}]}            | /accepted/0/reason
            {"accepted": [{"finding": "no-ask@1", "reason": "a\\ud800"}]}            | /accepted/0/reason
            {"accepted": [{"finding": "no-ask@1", "reason": "Read aloud.", "by": 1}]} | /accepted/0/by
            {"accepts": []}                                                          | /accepts
            """)
    void acceptanceNamesAFindingAndSaysWhy(String body, String pointer) {
        sendYaml(heaps.withWarning());
        heaps.publish(1, body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(at("type", equalTo("/problems/invalid-request")))
                .body(at("errors.pointer", equalTo(List.of(pointer))))
                .body(at("errors[0].detail", notNullValue()));
        asAdmin().get(heaps.path(1)).then().body(at("status", equalTo("draft")));
    }

    @Test
    void reasonIsAtMostAsLongAsInARubricFile() {
        sendYaml(heaps.withWarning());
        heaps.publish(1, accepting("no-ask@1", "x".repeat(2_001)))
                .then()
                .statusCode(422)
                .body(at("errors.pointer", equalTo(List.of("/accepted/0"))));
        heaps.publish(1, accepting("no-ask@1", "x".repeat(2_000))).then().statusCode(200);
    }

    @Test
    void bodyOfAPublicationIsJson() {
        sendYaml(heaps.yaml());
        sending("application/yaml", "accepted: []")
                .post(heaps.path(1) + "/publish")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        heaps.publish(1, "{\"accepted\": [")
                .then()
                .statusCode(400)
                .body(at("type", equalTo("/problems/malformed-request")));
    }

    @ParameterizedTest
    @CsvSource({"nobody, 1", "ai-engineer-mid, 99"})
    void onlyAVersionThatIsThereCanBePublished(String exam, int version) {
        new Rubrics(exam)
                .publish(version)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(at("detail", equalTo("There is no version " + version + " of '" + exam + "'.")));
    }

    private static Map<String, Object> accepting(String finding, String reason) {
        return Map.of("accepted", List.of(Map.of("finding", finding, "reason", reason)));
    }

    private static ValidatableResponse refused(Response response) {
        return response.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body(at("type", equalTo("/problems/findings-open")))
                .body(at("detail", equalTo("Errors must be mended, and warnings mended or accepted with a reason.")));
    }
}
