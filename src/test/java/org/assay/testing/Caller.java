package org.assay.testing;

import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.assay.intake.Digest;

/** A caller of the tests' own, with a token that nobody else has. */
public record Caller(String name, String token) {

    /** Issues a token. */
    public static Caller issue(AgroalDataSource database, String name, String role) {
        Caller caller = new Caller(name, "token-of-" + UUID.randomUUID());
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(
                        "insert into token (id, name, role, hash, created_at) values (?, ?, ?, ?, now())")) {
            row.setObject(1, UUID.randomUUID());
            row.setString(2, name);
            row.setString(3, role);
            row.setString(4, Digest.of(caller.token));
            row.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return caller;
    }

    /** A request, to be completed. */
    public RequestSpecification request() {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }
}
