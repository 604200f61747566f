package org.assay.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.assay.testing.AnswerKeys;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answer keys are for authors: whoever submits or reviews answers must not write what they are scored by. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportRolesTest {
    @AfterEach
    void forgetTokens() {
        QuarkusTransaction.requiringNew().run(() -> Token.deleteAll());
    }

    @ParameterizedTest
    @CsvSource({"AUTHOR, 201", "REVIEWER, 403", "INTEGRATION, 403", "AUDITOR, 403"})
    void onlyAuthorsImport(Role role, int status) {
        SecretToken secret = new SecretToken("a-token-for-the-role-" + role);
        QuarkusTransaction.requiringNew().run(() -> Token.issue("tester", role, secret, Instant.now()));
        RestAssured.given()
                .header("Authorization", "Bearer a-token-for-the-role-" + role)
                .header("Content-Type", "text/plain")
                .body(AnswerKeys.text("clean.en.md").getBytes(StandardCharsets.UTF_8))
                .post("/v1/exams/import?exam=roles-" + role.lowerCase())
                .then()
                .statusCode(status);
    }
}
