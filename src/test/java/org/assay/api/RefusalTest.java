package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.assay.problem.Problem;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RefusalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"x": 1}                                     | /x                | is not known here
            {"child": {"age": 1, "x": 1}}                | /child/x          | is not known here; known are age, name
            {"a/b~c": 1}                                 | /a~1b~0c          | is not known here
            {"text": 1}                                  | /text             | must be a text
            {"text": 1.5}                                | /text             | must be a text
            {"text": true}                               | /text             | must be a text
            {"text": []}                                 | /text             | must be a text
            {"maybe": 1}                                 | /maybe            | must be a text
            {"map": {"k": 1}}                            | /map/k            | must be a text
            {"whole": "1"}                               | /whole            | must be a whole number
            {"whole": 1.0}                               | /whole            | must be a whole number
            {"whole": 3000000000}                        | /whole            | must be a whole number within its range
            {"children": [{"age": 1}, {"age": null}]}    | /children/1/age   | must be a whole number
            {"children": {}}                             | /children         | must be a list
            {"child": []}                                | /child            | must be an object
            {"child": ""}                                | /child            | must be an object
            {"exact": "1.5"}                             | /exact            | must be a number
            {"exact": 1e400}                             | /exact            | has more than 40 digits
            {"exact": 1e99999999999}                     | /exact            | has more than 40 digits
            {"free": [{"deep": 1e-400}]}                 | /free/0/deep      | has more than 40 digits
            {"points": "2"}                              | /points           | must be a number
            {"points": true}                             | /points           | must be a number
            {"flag": "true"}                             | /flag             | must be true or false
            {"flag": 1}                                  | /flag             | must be true or false
            {"colour": "GREEN"}                          | /colour           | must be one of RED, BLUE
            {"colour": 0}                                | /colour           | must be one of RED, BLUE
            {"id": "x"}                                  | /id               | must be a UUID
            {"at": "yesterday"}                          | /at               | must be a time
            {"at": "2026-01-31T12:00:00"}                | /at               | must be a time
            {"at": 1700000000}                           | /at               | must be a time
            {"at": "+10000-01-01T00:00:00Z"}             | /at               | must be a time
            {"text": "a\\u0000b"}                        | /text             | holds a NUL
            {"free": {"list": ["\\u0000"]}}              | /free/list/0      | holds a NUL
            {"map": {"a\\u0000": "x"}}                   | /map              | has a member whose name holds a NUL
            {"map": {"k": "\\ud800"}}                    | /map/k            | holds half of a surrogate pair
            {"map": {"\\udc00": "x"}}                    | /map              | has a member whose name holds half
            {"text": "\\udc00\\ud800"}                   | /text             | holds half of a surrogate pair
            []                                           | ``                | must be an object
            "text"                                       | ``                | must be an object
            null                                         | ``                | is missing
            """)
    void pointsToWhatDoesNotFit(String body, String pointer, String detail) {
        isProblem(post(body), Problem.Kind.INVALID_REQUEST)
                .body(at("errors.pointer", equalTo(List.of(pointer))))
                .body(at("errors[0].detail", startsWith(detail)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                             | at line 1, column 2.
            {"text": "a", "text": "b"}    | at line 1, column
            {"text": 'a'}                 | at line 1, column
            {"text": NaN}                 | at line 1, column
            {"exact": 01}                 | at line 1, column
            {"child": {"name": "x",}}     | at line 1, column
            {} {}                         | goes on after the end
            {} x                          | at line 1, column
            {} []                         | goes on after the end
            """)
    void tellsWhereJsonIsBroken(String body, String where) {
        isProblem(post(body), Problem.Kind.MALFORMED_REQUEST).body(at("detail", containsString(where)));
    }

    @Test
    void countsLinesOfBrokenJson() {
        isProblem(post("{\n\n  x"), Problem.Kind.MALFORMED_REQUEST)
                .body(at("detail", containsString("at line 3, column 3")));
    }

    @Test
    void takesNestingToADepthAndNoDeeper() {
        post(nested(98)).then().statusCode(200);
        isProblem(post(nested(100)), Problem.Kind.MALFORMED_REQUEST).body(at("detail", containsString("100 levels")));
        isProblem(post(nested(1_000)), Problem.Kind.MALFORMED_REQUEST);
    }

    private static String nested(int lists) {
        return "{\"free\":" + "[".repeat(lists) + "]".repeat(lists) + "}";
    }

    @Test
    void asksForABodyWhereOneIsNeeded() {
        isProblem(asAdmin().contentType("application/json").post("/v1/echo"), Problem.Kind.INVALID_REQUEST)
                .body(at("errors[0].pointer", equalTo("")));
        isProblem(post(" \n "), Problem.Kind.INVALID_REQUEST);
        asAdmin()
                .contentType("application/json")
                .put("/v1/echo")
                .then()
                .statusCode(200)
                .body(at("body", equalTo(false)));
    }

    @Test
    void pointsBelowAValueThatComplainsOfItself() {
        isProblem(
                        asAdmin()
                                .contentType("application/json")
                                .body("{\"guarded\": [{\"name\": \"a\"}, {}]}")
                                .post("/v1/echo/guarded"),
                        Problem.Kind.INVALID_SUBMISSION)
                .body(at("errors[0].pointer", equalTo("/guarded/1/name")));
    }

    @Test
    void keepsNumbersExact() {
        post("{\"exact\": 1.50, \"points\": 1E+1, \"free\": [0.10, 1e9, 12345678901234567890.123]}")
                .then()
                .statusCode(200)
                .body(containsString("\"exact\":1.50"))
                .body(containsString("\"points\":10,"))
                .body(containsString("[0.10,1000000000,12345678901234567890.123]"));
    }

    @Test
    void writesTimesInUtc() {
        post("{\"at\": \"2026-01-31T12:00:00+08:00\"}").then().body(at("at", equalTo("2026-01-31T04:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/nothing,                       NOT_FOUND",
        "GET,    /nothing,                          NOT_FOUND",
        "GET,    /v1,                               NOT_FOUND",
        "PATCH,  /v1/echo,                          METHOD_NOT_ALLOWED",
        "GET,    /v1/echo/numbered/x,               NOT_FOUND",
        "GET,    /v1/echo/numbered/7?limit=x,       MALFORMED_REQUEST",
        "GET,    /v1/echo/numbered/7?limit=,        MALFORMED_REQUEST",
        "GET,    /v1/echo/numbered/7?publish=maybe, MALFORMED_REQUEST",
        "DELETE, /v1/echo,                          WRONG_STATUS",
        "GET,    /v1/echo/auditors,                 FORBIDDEN",
        "GET,    /problems/unheard-of,              NOT_FOUND",
    })
    void givesEveryRefusalTheSameForm(String method, String path, Problem.Kind kind) {
        isProblem(asAdmin().urlEncodingEnabled(false).request(method, path), kind);
    }

    @Test
    void refusesWhatItCannotReadOrWrite() {
        isProblem(asAdmin().contentType("text/plain").body("{}").post("/v1/echo"), Problem.Kind.UNSUPPORTED_MEDIA_TYPE);
        isProblem(asAdmin().accept("text/html").get("/v1/echo/caller"), Problem.Kind.NOT_ACCEPTABLE);
    }

    @Test
    void passesOnExtensionsOfAProblem() {
        isProblem(asAdmin().delete("/v1/echo"), Problem.Kind.WRONG_STATUS)
                .body(at("current", equalTo("final")))
                .body(at("errors[0].pointer", equalTo("/status")));
    }

    @ParameterizedTest
    @CsvSource({"/v1/echo/failing", "/v1/echo/unwritable", "/v1/echo/misread"})
    void keepsAFailureOfOursToOurselves(String path) {
        isProblem(asAdmin().get(path), Problem.Kind.INTERNAL_ERROR)
                .body(at("instance", startsWith("urn:uuid:")))
                .body(not(containsString("secret")));
    }

    @ParameterizedTest
    @EnumSource
    void explainsEveryType(Problem.Kind kind) {
        ProblemType type = ProblemType.of(kind);
        RestAssured.get(type.path())
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(at("title", equalTo(type.title())))
                .body(at("meaning", equalTo(type.meaning())));
    }

    private static Response post(String body) {
        return asAdmin().contentType("application/json").body(body).post("/v1/echo");
    }

    private static ValidatableResponse isProblem(Response response, Problem.Kind kind) {
        ProblemType type = ProblemType.of(kind);
        return response.then()
                .statusCode(type.status())
                .contentType("application/problem+json")
                .body(at("type", equalTo(type.path())))
                .body(at("title", equalTo(type.title())))
                .body(at("status", equalTo(type.status())));
    }
}
