package org.assay.testing;

import static org.assay.testing.AdminToken.asAdmin;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Those who call the service in tests, with tokens that its API issued. */
public final class Callers {
    private Callers() {}

    /** A token for a name that nobody else has. */
    public static RequestSpecification newly(String role) {
        return with(token(role + "-" + UUID.randomUUID(), role));
    }

    /** The secret of a new token. */
    public static String token(String name, String role) {
        return issue(Map.of("name", name, "role", role))
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    public static Response issue(Map<String, ?> wanted) {
        return asAdmin().contentType(ContentType.JSON).body(wanted).post("/v1/tokens");
    }

    /** A request with a token, to be completed. */
    public static RequestSpecification with(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }
}
