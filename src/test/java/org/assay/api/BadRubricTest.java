package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.assay.testing.RubricFiles;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rubric that cannot be used is refused with the place and a sentence, and nothing is stored. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadRubricTest {
    private static final String GOOD = Examples.RUBRIC_YAML.replace("exam: smallest", "exam: refused");
    private static final String CRITERION = "/sections/0/questions/0/items/0/criteria/0";

    record Bad(String name, String place, String instead, String pointer) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                new Bad("broken YAML", "title: The", "title: [The", ""),
                new Bad("a key twice", "language: en", "language: en\nlanguage: zh", ""),
                new Bad("an alias", "title: The smallest exam", "title: &t A\nlanguage: *t", ""),
                new Bad("an unknown field", "language: en", "language: en\ncolour: red", "/colour"),
                new Bad("a wrong type", "title: The smallest exam", "title: [1, 2]", "/title"),
                new Bad(
                        "a third of a point",
                        "- id: smallest\n                points: 1",
                        "- id: smallest\n                points: 0.3333333",
                        CRITERION + "/points"),
                new Bad(
                        "a negative limit",
                        "items:",
                        "limits:\n          - {answered-fewer-than: 2, at-most: -1}\n        items:",
                        "/sections/0/questions/0/limits/0/at-most"),
                new Bad(
                        "a criterion that requires itself",
                        "text: Says that the root",
                        "requires: smallest\n                            text: Says that the root",
                        ""),
                new Bad(
                        "rising levels", "text: Says that the root",
                        "levels: [{id: low, points: 0.5}, {id: high, points: 1}, {id: none, points: 0}]\n                            text: Says that the root",
                                ""),
                new Bad("falling steps", "criteria:", "pay: {steps: [1, 0.5]}\n            criteria:", ""),
                new Bad("a NUL character", "title: Heaps", "title: \"Hea\\0ps\"", "/sections/0/questions/0/title"),
                new Bad(
                        "half a surrogate pair",
                        "title: Heaps",
                        "title: \"Hea\\ud800ps\"",
                        "/sections/0/questions/0/title"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isRefusedWithItsPlace(Bad bad) {
        assertThat(GOOD).contains(bad.place());
        Response refused = send(
                "application/yaml", GOOD.replace(bad.place(), bad.instead()).getBytes(StandardCharsets.UTF_8));
        refused.then()
                .statusCode(greaterThanOrEqualTo(400))
                .statusCode(lessThan(500))
                .contentType("application/problem+json")
                .body("detail", notNullValue());
        if (!bad.pointer().isEmpty()) {
            assertThat(refused.<List<String>>path("errors.pointer")).contains(bad.pointer());
        }
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"exam\": ",
                "{\"exam\": \"refused\", \"exam\": \"refused\"}",
                "\"text\"",
                "7"
            })
    void noJsonThatIsNoRubric(String body) {
        send("application/json", body.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(greaterThanOrEqualTo(400))
                .statusCode(lessThan(500))
                .contentType("application/problem+json");
        nothingIsStored();
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin = GOOD.replace("Heaps", "Häufen").getBytes(StandardCharsets.ISO_8859_1);
        send("application/yaml", latin).then().statusCode(400).contentType("application/problem+json");
        nothingIsStored();
    }

    @Test
    void deepNestingIsRefused() {
        byte[] deep = ("exam: " + "[".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
        send("application/yaml", deep).then().statusCode(lessThan(500)).contentType("application/problem+json");
        nothingIsStored();
    }

    @Test
    void fiveMegabytesAreTooMuch() {
        byte[] large = (GOOD + "#" + "x".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8);
        send("application/yaml", large).then().statusCode(413).contentType("application/problem+json");
        nothingIsStored();
    }

    @Test
    void anotherContentTypeIsRefused() {
        send("text/html", GOOD.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        nothingIsStored();
    }

    private static Response send(String type, byte[] file) {
        return RubricFiles.send(type, file, "?publish=true");
    }

    private static void nothingIsStored() {
        asAdmin().get("/v1/exams/refused").then().statusCode(404);
    }
}
