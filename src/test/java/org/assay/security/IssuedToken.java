package org.assay.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;

/** A token of somebody other than the admin. */
public record IssuedToken(String name, String header) {
    public static IssuedToken of(String name, Role role) {
        SecretToken secret = SecretToken.generate();
        QuarkusTransaction.requiringNew().run(() -> Token.issue(name, role, secret, Instant.now()));
        return new IssuedToken(name, "Bearer " + secret.text());
    }

    /** A request by its bearer, to be completed. */
    public RequestSpecification request() {
        return RestAssured.given().header("Authorization", header).contentType("application/json");
    }
}
