package org.assay.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** The admin's token of the tests, as their configuration sets it. */
public final class AdminToken {
    public static final String HEADER = "Bearer the-admin-token-of-the-tests";

    private AdminToken() {}

    /** A request by the admin, to be completed. */
    public static RequestSpecification asAdmin() {
        return RestAssured.given().header("Authorization", HEADER);
    }
}
