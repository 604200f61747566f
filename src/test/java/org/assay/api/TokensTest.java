package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.testing.Caller;
import org.assay.testing.Json;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Tokens over HTTP: issued once, shown once, and good until they end. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TokensTest {
    private static final String EXAM = "ai-engineer-mid";

    @Test
    void aSecretIsShownOnceAndNeverAgain() {
        String name = name();
        Response issued = Caller.issue(Map.of("name", name, "role", "integration"));
        issued.then().statusCode(201).header("Cache-Control", "no-store").body(at("createdBy", equalTo("admin")));
        String secret = Json.of(issued).at("token");
        asAdmin()
                .get(issued.header("Location"))
                .then()
                .statusCode(200)
                .body(at("name", equalTo(name)))
                .body(at("", not(org.hamcrest.Matchers.hasKey("token"))));
        asAdmin().get("/v1/tokens").then().statusCode(200).body(at("items.name", hasItem(name)));
        assertThat(asAdmin().get("/v1/tokens?limit=500").asString()).doesNotContain(secret);
    }

    @Test
    void aRevokedTokenIsRefusedAtOnceAndForGood() {
        Response issued = Caller.issue(Map.of("name", name(), "role", "reviewer"));
        String path = issued.header("Location");
        Caller.with(Json.of(issued).at("token")).get("/v1/reviews").then().statusCode(200);
        asAdmin().delete(path).then().statusCode(204);
        asAdmin().delete(path).then().statusCode(204);
        Caller.with(Json.of(issued).at("token")).get("/v1/reviews").then().statusCode(401);
        asAdmin().get(path).then().body(at("revokedAt", notNullValue()));
        asAdmin().contentType(ContentType.JSON).post(path + "/rotate").then().statusCode(409);
    }

    @Test
    void anExpiredTokenIsRefused() throws InterruptedException {
        Response issued = Caller.issue(Map.of(
                "name",
                name(),
                "role",
                "reviewer",
                "expiresAt",
                Instant.now().plusMillis(1500).toString()));
        Caller.with(Json.of(issued).at("token")).get("/v1/reviews").then().statusCode(200);
        Thread.sleep(1600);
        Caller.with(Json.of(issued).at("token")).get("/v1/reviews").then().statusCode(401);
    }

    @Test
    void afterARotationTheOldSecretEndsAndWhatWasSubmittedStaysOwned() {
        Response issued = Caller.issue(Map.of("name", name(), "role", "integration"));
        String old = Json.of(issued).at("token");
        String submission = Caller.with(old)
                .contentType(ContentType.JSON)
                .body("{\"exam\":\"" + EXAM
                        + "\",\"candidate\":{\"ref\":\"r\"},\"answers\":[{\"question\":\"1.1\",\"text\":\" \"}]}")
                .post("/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String next = Json.of(asAdmin()
                        .contentType(ContentType.JSON)
                        .post(issued.header("Location") + "/rotate")
                        .then()
                        .statusCode(200)
                        .extract())
                .at("token");
        Caller.with(old).get(submission).then().statusCode(401);
        Caller.with(next).get(submission).then().statusCode(200);
    }

    @Test
    void aRotationMayLeaveTheOldSecretAWhile() {
        Response issued = Caller.issue(Map.of("name", name(), "role", "reviewer"));
        asAdmin()
                .contentType(ContentType.JSON)
                .body("{\"overlap\": \"PT1H\"}")
                .post(issued.header("Location") + "/rotate")
                .then()
                .statusCode(200);
        Caller.with(Json.of(issued).at("token")).get("/v1/reviews").then().statusCode(200);
        asAdmin()
                .contentType(ContentType.JSON)
                .body("{\"overlap\": \"P8D\"}")
                .post(issued.header("Location") + "/rotate")
                .then()
                .statusCode(422)
                .body(at("errors.pointer", hasItem("/overlap")));
    }

    @Test
    void forATokenOfOneExamTheOthersAreNotThere() {
        String token = Json.of(
                        Caller.issue(Map.of("name", name(), "role", "author", "exams", List.of("some-other-exam"))))
                .at("token");
        Caller.with(token).get("/v1/exams").then().statusCode(200).body(at("items", empty()));
        Caller.with(token).get("/v1/exams/" + EXAM).then().statusCode(404);
        Caller.with(token).get("/v1/exams/" + EXAM + "/settings").then().statusCode(404);
        Caller.with(token).get("/v1/exams/" + EXAM + "/versions/1").then().statusCode(404);
        Caller.with(token)
                .contentType(ContentType.JSON)
                .body("{\"exam\":\"" + EXAM + "\",\"question\":\"1.1\",\"text\":\"x\"}")
                .post("/v1/score")
                .then()
                .statusCode(403)
                .body(at("detail", containsString("other exams")));
    }

    @Test
    void whatCannotBeIsRefusedFieldByField() {
        Caller.issue(Map.of("name", name(), "role", "king"))
                .then()
                .statusCode(422)
                .body(at("errors.pointer", hasItem("/role")));
        Caller.issue(Map.of("name", "two words", "role", "reviewer"))
                .then()
                .statusCode(422)
                .body(at("errors.pointer", hasItem("/name")));
        Caller.issue(Map.of(
                        "name", name(), "role", "admin", "exams", List.of(EXAM), "expiresAt", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body(at("errors.pointer", hasItems("/exams", "/expiresAt")));
        Caller.issue(Map.of("name", "nobody-" + UUID.randomUUID(), "role", "reviewer", "account", true))
                .then()
                .statusCode(422)
                .body(at("errors.pointer", hasItem("/name")));
        asAdmin().get("/v1/tokens/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** What was submitted under a name is its integration's for good; no person may come to own it by the same name. */
    @Test
    void aNameNeverChangesItsKind() {
        String name = name();
        Caller.issue(Map.of("name", name, "role", "integration"))
                .then()
                .statusCode(201)
                .body(at("exams", nullValue()));
        Caller.issue(Map.of("name", name, "role", "integration")).then().statusCode(201);
        Caller.issue(Map.of("name", name, "role", "reviewer"))
                .then()
                .statusCode(409)
                .body(at("type", equalTo("/problems/name-taken")));
        Caller.issue(Map.of("name", "policy", "role", "reviewer")).then().statusCode(409);
        asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "roles", List.of("reviewer"), "password", "long enough a password"))
                .post("/v1/accounts")
                .then()
                .statusCode(409);
    }

    private static String name() {
        return "t-" + UUID.randomUUID();
    }
}
