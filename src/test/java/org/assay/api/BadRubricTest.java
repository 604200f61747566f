package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assay.testing.Rubrics.sendJson;
import static org.assay.testing.Rubrics.sendYaml;
import static org.assay.testing.Rubrics.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.testing.Rubrics;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bad rubric deserves: a problem that points to the place and says in a sentence what to do, and nothing stored. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadRubricTest {
    private static final String QUESTION = "/sections/0/questions/0";

    private final Rubrics heaps = Rubrics.fresh();
    private String before;

    @BeforeEach
    void readList() {
        before = list();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(list()).isEqualTo(before);
        asAdmin().get(heaps.path()).then().statusCode(404);
    }

    /** One place of the rubric written differently → where below the question the complaint points, and what it says. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            points: 2.5                      ¦ points: 1/3                      ¦ /items/0/criteria/0/points ¦ '1/3' is not a number: write a decimal, such as 2.5.
            points: 2.5                      ¦ points: "2.5"                    ¦ /items/0/criteria/0/points ¦ It must be a number, without quotes.
            points: 2.5                      ¦ points: 0.33333                  ¦ /items/0/criteria/0/points ¦ 0.33333 has more than 3 digits after the point.
            points: 2.5                      ¦ points: .inf                     ¦ /items/0/criteria/0/points ¦ '.inf' is not a number: write a decimal, such as 2.5.
            points: 2.5                      ¦ points: [2.5]                    ¦ /items/0/criteria/0/points ¦ It must be a number.
            points: 2.5                      ¦ points:                          ¦ /items/0/criteria/0/points ¦ It has no value: write one, or leave the field out.
            points: 2.5                      ¦ points: 1e400                    ¦ /items/0/criteria/0/points ¦ The number 1e400 is too large or too fine.
            at-most: 4                       ¦ at-most: -5                      ¦ /limits/0/at-most          ¦ -5 is too small, the least is 0.
            answered-fewer-than: 2           ¦ answered-fewer-than: -2          ¦ /limits/0/answered-fewer-than ¦ -2 is too small, the least is 1.
            answered-fewer-than: 2           ¦ answered-fewer-than: two         ¦ /limits/0/answered-fewer-than ¦ 'two' is not a whole number: write one, such as 2.
            {id: partial, points: 1}         ¦ {id: partial, points: 3}         ¦ /items/0/criteria/1 ¦ the levels of criterion 'cost' must fall strictly in magnitude, but 3 follows 2
            {id: partial, points: 1}         ¦ {id: met, points: 1}             ¦ /items/0/criteria/1 ¦ level id 'met' is used twice
            , {id: partial, points: 1}, {id: not-met, points: 0} ¦ ``           ¦ /items/0/criteria/1/levels ¦ It has 1 entry, at least 2 are needed.
            steps: [1, 2]                    ¦ steps: [2, 1]                    ¦ /items/1/pay        ¦ steps must never fall, but 1 follows 2
            steps: [1, 2]                    ¦ steps: [1, 3]                    ¦ /items/1            ¦ the last step of item 'uses' is 3, it must equal the item's points 2
            steps: [1, 2]                    ¦ steps: []                        ¦ /items/1/pay        ¦ It is all, {best: k} or {steps: [amount, ...]}.
            requires: smallest               ¦ requires: cost                   ¦ ``                  ¦ criterion 'cost' requires itself, through a cycle
            requires: smallest               ¦ requires: biggest                ¦ ``                  ¦ criterion 'cost' requires 'biggest', which is no criterion of the question
            id: sorting                      ¦ id: smallest                     ¦ ``                  ¦ item or criterion id 'smallest' is used twice
            id: sorting                      ¦ name: sorting                    ¦ /items/1/criteria/0 ¦ The field 'id' is missing.
            title: The root                  ¦ title: 1                         ¦ /title              ¦ `1 is not text here: quote it, "1".`
            title: The root                  ¦ title: {en: The root}            ¦ /title              ¦ It must be text.
            title: The root                  ¦ title: " "                       ¦ /title              ¦ It is blank.
            title: The root                  ¦ colour: red                      ¦ /colour             ¦ There is no field 'colour' here, only: id, title, points, bonus, ask, reference, limits, items, source.
            title: The root                  ¦ title: &root The root            ¦ /title              ¦ The anchor '&root' is not possible in a rubric.
            title: The root                  ¦ title: *root                     ¦ /title              ¦ The alias '*root' is not possible in a rubric.
            title: The root                  ¦ title: !!str The root            ¦ /title              ¦ The tag 'tag:yaml.org,2002:str' is not possible in a rubric.
            title: The root                  ¦ id: "2"                          ¦ /id                 ¦ The key 'id' stands here twice.
            title: The root                  ¦ title: "a\\0"                    ¦ /title              ¦ A NUL character cannot be stored.
            title: The root                  ¦ title: "a\\ud800"                ¦ /title              ¦ Half of a surrogate pair is no character.
            """)
    void faultIsToldWithItsPlace(String place, String instead, String pointer, String detail) {
        invalid(sendYaml(heaps.yamlWith(place, instead.replace("\\\\", "\\"))))
                .body(at("errors[pointer=%s][0].detail".formatted(QUESTION + pointer), equalTo(detail)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            "title": "Heaps"       ¦ "title": "a\\u0000"             ¦ /title   ¦ A NUL character cannot be stored.
            "title": "Heaps"       ¦ "title": "a\\ud800"             ¦ /title   ¦ Half of a surrogate pair is no character.
            "title": "Heaps"       ¦ "title": "Heaps", "title": "Heaps" ¦ /title ¦ The key 'title' stands here twice.
            "title": "Heaps"       ¦ "title": "Heaps", "colour": 1   ¦ /colour  ¦ There is no field 'colour' here, only: exam, title, language, points, bonus, sections, accepted.
            "title": "Heaps"       ¦ "title": "Heaps", "": 1         ¦ ``       ¦ A key has 0 characters, 1 to 200 are possible.
            "title": "Heaps"       ¦ "title": null                   ¦ /title   ¦ It has no value: write one, or leave the field out.
            "points": 6.50         ¦ "points": "1/3"                 ¦ /points  ¦ '1/3' is not a number: write a decimal, such as 2.5.
            "points": 6.50         ¦ "points": true                  ¦ /points  ¦ It must be a number.
            "points": 6.50         ¦ "points": 1e999999999           ¦ /points  ¦ The number 1e999999999 is too large or too fine.
            "bonus": "within"      ¦ "bonus": "sometimes"            ¦ /bonus   ¦ It must be one of: within, above.
            "language": "en"       ¦ "language": "english language"  ¦ /language ¦ 'english language' must match ^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$.
            """)
    void jsonIsHeldToTheSame(String place, String instead, String pointer, String detail) {
        invalid(sendJson(heaps.jsonWith(place, instead.replace("\\\\", "\\"))))
                .body(at("errors[pointer=%s][0].detail".formatted(pointer), equalTo(detail)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            no-ask@1 ¦ "　"  ¦ /accepted/0         ¦ the acceptance of 'no-ask@1' needs a reason
            no-ask@1 ¦ ""    ¦ /accepted/0/reason  ¦ It is blank.
            whatever ¦ Meant ¦ /accepted/0/finding ¦ 'whatever' must match ^[a-z-]{1,64}@[A-Za-z0-9.:/-]{1,200}$.
            """)
    void acceptanceNamesAFindingAndSaysWhy(String finding, String reason, String pointer, String detail) {
        invalid(sendYaml(heaps.yaml() + "accepted: [{finding: %s, reason: %s}]\n".formatted(finding, reason)))
                .body(at("errors.pointer", equalTo(List.of(pointer))))
                .body(at("errors[0].detail", equalTo(detail)));
    }

    @Test
    void longerCycleOfRequirementsIsFound() {
        invalid(sendYaml(heaps.yamlWith("id: smallest\n", "id: smallest\n                requires: cost\n")))
                .body(at("errors.pointer", equalTo(List.of(QUESTION))))
                .body(at("errors[0].detail", containsString("requires itself, through a cycle")));
    }

    @Test
    void severalFaultsAreToldAtOnce() {
        String broken = heaps.yamlWith("steps: [1, 2]", "steps: [2, 1]")
                .replace("{id: partial, points: 1}", "{id: partial, points: 3}");
        invalid(sendYaml(broken))
                .body(at("detail", equalTo("The rubric has 2 faults.")))
                .body(at(
                        "errors.pointer",
                        equalTo(List.of(QUESTION + "/items/0/criteria/1", QUESTION + "/items/1/pay"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"Heaps\"", "true"})
    void rubricIsAMapOfFields(String body) {
        invalid(sendJson(body))
                .body(at("errors.pointer", equalTo(List.of(""))))
                .body(at("errors[0].detail", startsWith("It ")));
        invalid(sendYaml(body)).body(at("errors.pointer", equalTo(List.of(""))));
    }

    @Test
    void everythingMissingIsListed() {
        invalid(sendJson("{}"))
                .body(at("errors.pointer", equalTo(List.of("", "", "", "", ""))))
                .body(at("errors.detail", hasItem("The field 'sections' is missing.")));
    }

    @Test
    void onlyOneRubricIsSentAtATime() {
        invalid(sendYaml(heaps.yaml() + "---\n" + heaps.yaml()))
                .body(at("errors[0].detail", equalTo("There are several documents in the file.")));
        malformed(sendJson(heaps.json() + heaps.json()))
                .body(at("detail", containsString("there is more after its end")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deepNestingIsRefused(String open) {
        for (Response response : List.of(sendJson(open.repeat(10_000)), sendYaml(open.repeat(1_000)))) {
            invalid(response)
                    .body(at("errors", hasSize(1)))
                    .body(at("errors[0].pointer", startsWith("/")))
                    .body(at("errors[0].detail", equalTo("Nested more than 40 deep.")));
        }
    }

    @Test
    void aliasesCannotGrowIntoALargeRubric() {
        String bomb = """
                a: &a [x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                c: [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                """;
        invalid(sendYaml(bomb)).body(at("errors.pointer", equalTo(List.of("/a"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            `exam: [1, 2`             ¦ at line 1, column 12.
            `exam: a\\n\\ttitle: b`   ¦ at line 2, column 1.
            `a: b: c`                 ¦ at line 1, column 5.
            `title: "Heaps`           ¦ at line 1, column
            `title: a\u0007b`         ¦ the character U+0007 is not allowed, at line 1, column 9.
            `title: a\u0000b`         ¦ the character U+0000 is not allowed, at line 1, column 9.
            `%YAML 9.9`               ¦ at line 1, column 1.
            """)
    void brokenYamlIsMalformedAtALineAndColumn(String body, String where) {
        malformed(sendYaml(body.replace("\\n", "\n").replace("\\t", "\t")))
                .body(at("detail", startsWith("This is not YAML: ")))
                .body(at("detail", containsString(where)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            `{`                          ¦ at line 1, column 2.
            `{"exam": }`                 ¦ at line 1, column 10.
            `{"exam": "a",}`             ¦ at line 1, column 14.
            `{"exam": 'a'}`              ¦ at line 1, column 10.
            `{"points": 01}`             ¦ at line 1, column
            `{"points": NaN}`            ¦ at line 1, column
            `{"a": 1} // heaps`          ¦ at line 1, column 10.
            `{"a": "x\u0000"}`           ¦ at line 1, column
            """)
    void brokenJsonIsMalformedAtALineAndColumn(String body, String where) {
        malformed(sendJson(body))
                .body(at("detail", startsWith("This is not JSON: ")))
                .body(at("detail", containsString(where)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "# nothing\n", "---\n"})
    void emptyBodyIsNoRubric(String body) {
        assertThat(sendYaml(body).contentType()).isEqualTo("application/problem+json");
        assertThat(sendYaml(body).statusCode()).isIn(400, 422);
        malformed(sendJson(body)).body(at("detail", startsWith("This is not JSON: ")));
    }

    @Test
    void leftOutBodyIsNoRubric() {
        malformed(asAdmin().contentType("application/yaml").post("/v1/exams"))
                .body(at("detail", equalTo("This is not YAML: it is empty, at line 1, column 1.")));
        malformed(asAdmin().contentType("application/json").post("/v1/exams"))
                .body(at("detail", equalTo("This is not JSON: it is empty, at line 1, column 1.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/json"})
    void onlyUtf8IsRead(String type) {
        String text = type.endsWith("json") ? heaps.json() : heaps.yaml();
        byte[] latin = text.replace("Heaps", "Tas binaires équilibrés").getBytes(StandardCharsets.ISO_8859_1);
        malformed(asAdmin().contentType(type).body(latin).post("/v1/exams"))
                .body(at("detail", equalTo("The file is not encoded in UTF-8.")));
        malformed(asAdmin()
                .contentType(type)
                .body(text.getBytes(StandardCharsets.UTF_16))
                .post("/v1/exams"));
    }

    /** The service takes no body of 5 MB, and no rubric beyond 2 MB. */
    @ParameterizedTest
    @ValueSource(ints = {5_000_000, 2_100_000})
    void largeBodyIsTooLarge(int bytes) {
        String body = heaps.yaml() + "#" + "x".repeat(bytes);
        sendYaml(body)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body(at("type", equalTo("/problems/body-too-large")));
    }

    @Test
    void longTextIsTooLong() {
        invalid(sendYaml(heaps.yamlWith("title: The root", "title: " + "x".repeat(501))))
                .body(at("errors.pointer", equalTo(List.of(QUESTION + "/title"))))
                .body(at("errors[0].detail", equalTo("The text is longer than 500 characters.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "text/html", "application/xml", "application/octet-stream", "multipart/form-data"})
    void onlyYamlAndJsonAreTaken(String type) {
        sending(type, heaps.yaml())
                .post("/v1/exams")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body(at("type", equalTo("/problems/unsupported-media-type")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/yaml"})
    void answerToARubricIsJson(String accept) {
        sending("application/yaml", heaps.yaml())
                .accept(accept)
                .post("/v1/exams")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body(at("type", equalTo("/problems/not-acceptable")));
    }

    @Test
    void publishIsTrueOrFalse() {
        sending("application/yaml", heaps.yaml())
                .post("/v1/exams?publish=maybe")
                .then()
                .statusCode(400)
                .body(at("detail", equalTo("The query's publish must be true or false.")));
    }

    @Test
    void withoutATokenNothingIsStored() {
        RestAssured.given()
                .contentType("application/json")
                .body(heaps.json())
                .post("/v1/exams")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    private static String list() {
        return asAdmin()
                .get("/v1/exams?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse invalid(Response response) {
        return response.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(at("type", equalTo("/problems/invalid-rubric")))
                .body(at("detail", startsWith("The rubric has ")));
    }

    private static ValidatableResponse malformed(Response response) {
        return response.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(at("type", equalTo("/problems/malformed-request")));
    }
}
