package org.assay.testing;

import static org.assay.testing.AdminToken.asAdmin;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Settings of exams, as tests change them. */
public final class ExamSettings {
    private ExamSettings() {}

    /** Changes whatever is in force. */
    public static Response change(String exam, String body) {
        return change(exam, body, asAdmin().get(path(exam)).header("ETag"));
    }

    /** @param tag of what is to be changed; null to send none */
    public static Response change(String exam, String body, String tag) {
        RequestSpecification request = asAdmin().contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag)).put(path(exam));
    }

    private static String path(String exam) {
        return "/v1/exams/" + exam + "/settings";
    }
}
