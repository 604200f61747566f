package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.testing.Caller;
import org.assay.testing.Json;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Accounts over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccountsTest {
    private static final String PASSWORD = "correct horse battery";

    @Test
    void anAccountIsCreatedListedAndRead() {
        String name = name();
        String path = create(name, List.of("reviewer", "author"), PASSWORD)
                .then()
                .statusCode(201)
                .body(at("roles", equalTo(List.of("author", "reviewer"))))
                .extract()
                .header("Location");
        asAdmin()
                .get(path)
                .then()
                .statusCode(200)
                .body(at("name", equalTo(name)))
                .body(at("disabled", equalTo(false)));
        asAdmin().get("/v1/accounts?limit=500").then().body(at("items.name", hasItems("admin", name)));
        create(name, List.of("reviewer"), PASSWORD).then().statusCode(409);
    }

    @Test
    void whatCannotBeIsRefusedFieldByField() {
        create(name(), List.of("integration"), "short")
                .then()
                .statusCode(422)
                .body(at("errors.pointer", hasItems("/roles", "/password")));
        create(name(), List.of(), "密".repeat(25))
                .then()
                .statusCode(422)
                .body(at("errors.pointer", hasItems("/roles", "/password")));
        create("a b", List.of("reviewer"), PASSWORD)
                .then()
                .statusCode(422)
                .body(at("errors.pointer", hasItem("/name")));
        create("x\r\nSet-Cookie: a=b", List.of("reviewer"), PASSWORD).then().statusCode(422);
    }

    @Test
    void thereIsAlwaysAnAdminLeft() {
        change("admin", Map.of("disabled", true))
                .then()
                .statusCode(409)
                .body(at("type", equalTo("/problems/last-admin")));
        change("admin", Map.of("roles", List.of("reviewer"))).then().statusCode(409);
    }

    @Test
    void theTokensOfADisabledAccountEndWithIt() {
        String name = name();
        create(name, List.of("reviewer"), PASSWORD).then().statusCode(201);
        Caller.issue(Map.of("name", name, "role", "admin", "account", true))
                .then()
                .statusCode(422);
        String token = Json.of(Caller.issue(Map.of("name", name, "role", "reviewer", "account", true)))
                .at("token");
        Caller.with(token).get("/v1/reviews").then().statusCode(200);
        change(name, Map.of("disabled", true)).then().statusCode(200).body(at("disabled", equalTo(true)));
        Caller.with(token).get("/v1/reviews").then().statusCode(401);
        change(name, Map.of("disabled", false)).then().statusCode(200);
        Caller.with(token).get("/v1/reviews").then().statusCode(200);
    }

    @Test
    void whoIsNotThereCannotBeChanged() {
        change(name(), Map.of("disabled", true)).then().statusCode(404);
    }

    private static Response create(String name, List<String> roles, String password) {
        return asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "roles", roles, "password", password))
                .post("/v1/accounts");
    }

    private static Response change(String name, Map<String, ?> change) {
        return asAdmin().contentType(ContentType.JSON).body(change).patch("/v1/accounts/{name}", name);
    }

    private static String name() {
        return "a-" + UUID.randomUUID();
    }
}
