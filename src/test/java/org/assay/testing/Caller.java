package org.assay.testing;

import static org.assay.testing.AdminToken.asAdmin;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Somebody other than the admin, with a token that the API issued. */
public record Caller(String name, String token) {

    /** Under this name; another token where there is one already. */
    public static Caller of(String name, String role) {
        String token = Json.of(issue(Map.of("name", name, "role", role))
                        .then()
                        .statusCode(201)
                        .extract())
                .at("token");
        return new Caller(name, token);
    }

    /** Under a name that nobody else has. */
    public static Caller anew(String role) {
        return of(role + "-" + UUID.randomUUID(), role);
    }

    public static Response issue(Map<String, ?> wanted) {
        return asAdmin().contentType(ContentType.JSON).body(wanted).post("/v1/tokens");
    }

    /** A request, to be completed. */
    public RequestSpecification request() {
        return with(token).contentType(ContentType.JSON);
    }

    /** A request with a token, to be completed. */
    public static RequestSpecification with(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }
}
