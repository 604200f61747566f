package org.assay.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import org.assay.intake.Digest;
import org.assay.security.Role;
import org.assay.security.Token;

/** Callers of every role, with tokens issued for the test. */
public final class Bearers {
    private Bearers() {}

    /** A request by somebody new who has this role, to be completed. */
    public static RequestSpecification as(Role role) {
        String text = "token-" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            Token token = new Token();
            token.name = "a " + role.lowerCase();
            token.role = role.lowerCase();
            token.hash = Digest.of(text);
            token.createdAt = Instant.now();
            token.persist();
        });
        return RestAssured.given().header("Authorization", "Bearer " + text);
    }
}
