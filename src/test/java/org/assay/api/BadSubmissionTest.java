package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bad submission deserves: a problem that points to the place, and nothing stored. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadSubmissionTest {
    @Inject
    AgroalDataSource database;

    private long before;

    @BeforeEach
    void count() throws SQLException {
        before = submissions();
    }

    @AfterEach
    void nothingIsStored() throws SQLException {
        assertThat(submissions()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"candidate": {"ref": "c"}, "answers": [{"question": "1.1", "text": "x"}]}                                          | /exam
            {"exam": "nobody", "candidate": {"ref": "c"}, "answers": [{"question": "1.1", "text": "x"}]}                        | /exam
            {"exam": "ai-engineer-mid", "version": 99, "candidate": {"ref": "c"}, "answers": [{"question": "1.1", "text": "x"}]} | /version
            {"exam": "ai-engineer-mid", "answers": [{"question": "1.1", "text": "x"}]}                                          | /candidate
            {"exam": "ai-engineer-mid", "candidate": {"ref": " "}, "answers": [{"question": "1.1", "text": "x"}]}               | /candidate/ref
            {"exam": "ai-engineer-mid", "candidate": {"ref": "c"}, "answers": []}                                               | /answers
            {"exam": "ai-engineer-mid", "candidate": {"ref": "c"}, "answers": [null]}                                           | /answers/0
            {"exam": "ai-engineer-mid", "candidate": {"ref": "c"}, "answers": [{"question": "0.9", "text": "x"}]}               | /answers/0/question
            {"exam": "ai-engineer-mid", "candidate": {"ref": "c"}, "answers": [{"question": "1.1", "text": "x"}, {"question": "1.1", "text": "y"}]} | /answers/1/question
            {"exam": "ai-engineer-mid", "candidate": {"ref": "c"}, "answers": [{"question": "1.1"}]}                            | /answers/0/text
            {"exam": "ai-engineer-mid", "candidate": {"ref": "c"}, "answers": [{"question": "1.1", "text": 7}]}                 | /answers/0/text
            {"exam": "ai-engineer-mid", "candidate": {"ref": "c"}, "answers": [{"question": "1.1", "text": "a\\u0000"}]}        | /answers/0/text
            {"exam": "ai-engineer-mid", "candidate": {"ref": "c"}, "answers": [{"question": "1.1", "text": "a\\ud800"}]}        | /answers/0/text
            {"exam": "ai-engineer-mid", "candidate": {"ref": "c"}, "answers": [{"question": "1.1", "text": "x"}], "callbackUrl": "https://example.org"} | /callbackUrl
            {"exam": "ai-engineer-mid", "candidate": {"ref": "c"}, "answers": [{"question": "1.1", "text": "x"}], "metadata": {"a": null}} | /metadata/a
            {"exam": "ai-engineer-mid", "candidate": {"ref": "c"}, "answers": [{"question": "1.1", "text": "x"}], "extra": 1}   | /extra
            null                                                                                                                |
            """)
    void pointsToThePlace(String body, String pointer) {
        Submissions.send(body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(at("errors.pointer", hasItem(pointer == null ? "" : pointer)));
    }

    @Test
    void answerIsTooLongBeyondTwentyThousand() {
        Submissions.send(Submissions.answering("1.1", "x".repeat(20_001)))
                .then()
                .statusCode(422)
                .body(at("errors.pointer", equalTo(List.of("/answers/0/text"))));
        asAdmin()
                .contentType("application/json")
                .body(Map.of("exam", "ai-engineer-mid", "question", "1.1", "text", "堆".repeat(20_000)))
                .post("/v1/score")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"exam\": ", "{\"exam\": \"a\", \"exam\": \"b\"}", "{} {}"})
    void brokenJsonIsMalformed(String body) {
        Submissions.send(body).then().statusCode(400).body(at("type", equalTo("/problems/malformed-request")));
    }

    @Test
    void invalidUtf8IsMalformed() {
        byte[] body = "{\"exam\": \"?\"}".getBytes(StandardCharsets.ISO_8859_1);
        body[10] = (byte) 0xC0;
        asAdmin()
                .contentType("application/json")
                .body(body)
                .post("/v1/submissions")
                .then()
                .statusCode(400);
    }

    @Test
    void fiveMegabytesAreTooMuch() {
        Submissions.send("\"" + "x".repeat(5_000_000) + "\"")
                .then()
                .statusCode(413)
                .body(at("type", equalTo("/problems/body-too-large")));
    }

    @Test
    void plainTextIsNoSubmission() {
        asAdmin()
                .contentType("text/plain")
                .body("x")
                .post("/v1/submissions")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/submissions/not-a-uuid, 404",
        "/v1/submissions/00000000-0000-7000-8000-000000000000, 404",
        "/v1/submissions?cursor=%21, 422",
        "/v1/submissions?limit=0, 422",
        "/v1/submissions?limit=501, 422",
        "/v1/submissions?limit=x, 400",
        "/v1/submissions?status=done, 422",
        "/v1/reviews?cursor=abc, 422"
    })
    void badAddressIsTheClientsFault(String path, int status) {
        asAdmin().urlEncodingEnabled(false).get(path).then().statusCode(status).contentType("application/problem+json");
    }

    private long submissions() throws SQLException {
        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from submission")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
