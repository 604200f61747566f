package org.assay.testing;

import static org.assay.testing.AdminToken.asAdmin;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People with accounts, as tests need them. */
public record People(String name, Browser browser) {
    public static final String PASSWORD = "correct horse battery";

    /** Somebody new in these roles, who has logged in. */
    public static People loggedIn(String... roles) {
        String name = "p-" + UUID.randomUUID();
        asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "roles", List.of(roles), "password", PASSWORD))
                .post("/v1/accounts")
                .then()
                .statusCode(201);
        return new People(name, Browser.loggedIn(name, PASSWORD));
    }
}
