package org.assay.security;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.assay.testing.AdminToken;
import org.assay.testing.TestDatabase;
import org.assay.testing.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BearerTest {
    @TestHTTPResource
    URI service;

    @AfterEach
    void forgetTokens() {
        QuarkusTransaction.requiringNew().run(() -> Token.deleteAll());
    }

    @Test
    void adminOfTheConfigurationMayCall() {
        asAdmin().get("/v1/echo/caller").then().statusCode(200).body(at("name", equalTo("admin")));
    }

    @Test
    void schemeIsReadInAnyCase() {
        get("bEARER  " + AdminToken.HEADER.substring(7)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer wrong",
                "Bearer the-admin-token-of-the-test",
                "Bearer the-admin-token-of-the-testss",
                "Bearer the-admin-token-of-the-tests x",
                "Basic dGhlOmFkbWlu",
                "the-admin-token-of-the-tests",
                "Bearer,the-admin-token-of-the-tests",
            })
    void anythingElseIsRefused(String header) {
        assertRefused(get(header));
    }

    @Test
    void anOverlongTokenIsRefused() {
        assertRefused(get("Bearer " + "x".repeat(5_000)));
    }

    @Test
    void noTokenIsRefusedEverywhereUnderV1() {
        assertRefused(RestAssured.get("/v1/echo/caller"));
        assertRefused(RestAssured.get("/v1/nothing"));
        assertRefused(RestAssured.get("/v1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1//echo/caller",
                "//v1/echo/caller",
                "/%76%31/echo/caller",
                "/v1;a=b/echo/caller",
                "/q/../v1/echo/caller",
                "/problems/%2e%2e/v1/echo/caller",
                "/./v1/echo/caller",
                "/v1/echo/caller/"
            })
    void noSpellingOfAPathOpensIt(String path) throws IOException {
        String answer =
                new Wire(service).send(Wire.head("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close"));
        assertThat(answer).matches("(?s)HTTP/1.1 (401|404|400) .*");
    }

    @Test
    void twoHeadersAreRefusedThoughBothAreRight() throws IOException {
        String header = "Authorization: " + AdminToken.HEADER;
        String answer = new Wire(service)
                .send(Wire.head(
                        "GET /v1/echo/caller HTTP/1.1", "Host: localhost", "Connection: close", header, header));
        assertThat(answer).startsWith("HTTP/1.1 401").contains("/problems/unauthenticated", "WWW-Authenticate: Bearer");
    }

    @Test
    void aTokenInTheUrlIsNotOne() {
        String token = AdminToken.HEADER.substring(7);
        assertRefused(RestAssured.get("/v1/echo/caller?access_token=" + token + "&token=" + token));
    }

    @Test
    void whatWatchesTheServiceNeedsNoToken() {
        RestAssured.get("/q/health").then().statusCode(200);
        RestAssured.get("/q/metrics").then().statusCode(200);
        RestAssured.get("/problems/not-found").then().statusCode(200);
    }

    @Test
    void anIssuedTokenHasItsRoleAndRemembersItsUse() {
        SecretToken secret = SecretToken.generate();
        QuarkusTransaction.requiringNew().run(() -> {
            Principal.claim("revision", Principal.Kind.PERSON);
            Token.issue("revision", Role.AUDITOR, secret, Instant.now(), "admin")
                    .persist();
        });
        get("Bearer " + secret.text()).then().statusCode(200).body(at("name", equalTo("revision")));
        RestAssured.given()
                .header("Authorization", "Bearer " + secret.text())
                .get("/v1/echo/auditors")
                .then()
                .statusCode(200);
        Token stored =
                QuarkusTransaction.requiringNew().call(() -> Token.of(secret).orElseThrow());
        assertThat(stored.lastUsedAt).isNotNull();
        assertThat(stored.hash).matches("[0-9a-f]{64}").doesNotContain(secret.text());
    }

    @Test
    void aSecretIsNeverPrinted() {
        assertThat(new SecretToken("hush").toString()).doesNotContain("hush");
    }

    private static Response get(String authorization) {
        return RestAssured.given().header("Authorization", authorization).get("/v1/echo/caller");
    }

    private static void assertRefused(Response response) {
        response.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body(at("type", equalTo("/problems/unauthenticated")));
    }
}
