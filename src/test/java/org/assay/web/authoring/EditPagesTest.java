package org.assay.web.authoring;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.testing.Browser;
import org.assay.testing.Forms;
import org.assay.testing.People;
import org.assay.testing.Rubrics;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a rubric is edited: every change is a version of its own, and nothing that was typed or known is lost. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EditPagesTest {
    private static final AtomicInteger EXAMS = new AtomicInteger();

    /** Two doubts: a range left open, and a line that became no rule. */
    private static final String KEY = """
            Heaps: answer key
            1.1 The root of a heap (7 points)
            Task: Explain two ways to find the smallest element.
            Reference answer:
            Method 1: Keep a heap (2 points)
            Its root is the smallest element.
            Method 2: Keep a sorted list (3 points)
            Its first element is the smallest.
            Scoring standard:
            - Gives two methods, 2-3 points each (5 in total)
            - Cost of both is right (2 points)
            - Neatness at the examiner's discretion
            """;

    private static Browser author;

    private final Rubrics rubric = Rubrics.fresh();

    @BeforeEach
    void logIn() {
        if (author == null) {
            author = People.loggedIn("author").browser();
        }
    }

    @Test
    void everyFieldOfAQuestionIsInItsForm() {
        Rubrics.sendYaml(rubric.yaml()).then().statusCode(201);
        author.get(edit(1))
                .then()
                .statusCode(200)
                .body(containsString("name=\"/points\" value=\"6.5\""))
                .body(containsString("name=\"/limits/0/answered-fewer-than\" value=\"2\""))
                .body(containsString("name=\"/items/1/pay/steps\" value=\"1 2\""))
                .body(containsString("name=\"/items/0/criteria/1/points\" value=\"2\""))
                .body(
                        containsString(
                                "<textarea id=\"field-items-0-criteria-0-accept\" name=\"/items/0/criteria/0/accept\" rows=\"2\">\nthe minimum is on top</textarea>"))
                .body(containsString("The question can be worth 0 to 6.5 points."))
                .body(containsString("<output id=\"reach-items-0\" class=\"quiet numbers\">reaches 0 to 4.5</output>"));
    }

    @Test
    void whatIsSavedIsANewVersionAndTheOldOneStays() {
        Rubrics.sendYaml(rubric.yaml()).then().statusCode(201);
        save(1, Map.of("/items/0/criteria/0/text", "Names the smallest element", "/items/1/text", "Uses"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/versions/2?question=1"));
        asAdmin()
                .get(rubric.path(2) + "/diff?from=1")
                .then()
                .body(at("changes.node", contains("1/smallest", "1/uses")))
                .body(at("changes.fields.field", contains(List.of("text"), List.of("text"))));
        asAdmin()
                .get(rubric.path(1))
                .then()
                .body(at("rubric.sections[0].questions[0].items[1].text", equalTo("Two uses of a heap")));
    }

    @Test
    void savingWithoutAChangeMakesNoVersion() {
        Rubrics.sendYaml(rubric.yaml()).then().statusCode(201);
        save(1, Map.of()).then().statusCode(303).header("Location", containsString("/versions/1?question=1"));
    }

    @Test
    void rulesAreTypedInWordsOfTheirOwn() {
        Rubrics.sendYaml(rubric.yaml()).then().statusCode(201);
        save(
                        1,
                        Map.of(
                                "/items/0/pay", "best",
                                "/items/0/pay/best", "1",
                                "/items/0/distinct", "true",
                                "/items/1/pay/steps", "0.5 2",
                                "/items/1/isBonus", "true",
                                "/items/0/criteria/0/partial", "none",
                                "/limits/0/answered-fewer-than", "1"))
                .then()
                .statusCode(303);
        asAdmin()
                .get(rubric.path(2))
                .then()
                .body(at("rubric.sections[0].questions[0].items[0].pay.best", equalTo(1)))
                .body(at("rubric.sections[0].questions[0].items[0].distinct", equalTo(true)))
                .body(at("rubric.sections[0].questions[0].items[0].criteria[0].partial", equalTo("none")))
                .body(at("rubric.sections[0].questions[0].items[1].bonus", equalTo(2)))
                .body(at("rubric.sections[0].questions[0].items[1].pay.steps", contains(0.5, 2)))
                .body(at("rubric.sections[0].questions[0].limits[0].answered-fewer-than", equalTo(1)));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldInTheReadersWordsAndNothingTypedIsLost() {
        Rubrics.sendYaml(rubric.yaml()).then().statusCode(201);
        save(
                        1,
                        Map.of(
                                "/items/0/points", "four <b>",
                                "/items/0/criteria/0/text", " ",
                                "/ask", "What I typed"))
                .then()
                .statusCode(422)
                .body(containsString("name=\"/items/0/points\" value=\"four &lt;b&gt;\""))
                .body(containsString("&#39;four &lt;b&gt;&#39; is not a number: write a decimal, such as 2.5."))
                .body(containsString("<p id=\"field-items-0-criteria-0-text-about\" class=\"wrong\">"))
                .body(containsString("What I typed"));
        save(1, Map.of("/items/1/pay/steps", "2 1"))
                .then()
                .statusCode(422)
                .body(containsString("steps must never fall, but 1 follows 2"));
        asAdmin().get(rubric.path(2)).then().statusCode(404);
    }

    @Test
    void theReachFollowsWhatIsTypedBeforeAnythingIsStored() {
        Rubrics.sendYaml(rubric.yaml()).then().statusCode(201);
        Map<String, String> typed = new HashMap<>(Map.of("/items/0/criteria/0/points", "1"));
        typed.put("action", "check");
        send(1, typed)
                .then()
                .statusCode(200)
                .body(containsString("The question can be worth 0 to 5 points."))
                .body(containsString("reaches 0 to 3</output>"))
                .body(containsString("unreachable-points@1"));
        asAdmin().get(rubric.path(2)).then().statusCode(404);
    }

    @Test
    void partsAreAddedAndTakenAwayInTheForm() {
        Rubrics.sendYaml(rubric.yaml()).then().statusCode(201);
        Response more = send(1, Map.of("action", "add:/items/1/criteria"));
        more.then().body(containsString("name=\"/items/1/criteria/2/text\""));
        Map<String, String> form = Forms.typed(more);
        form.put("/items/1/criteria/2/text", "Names selection as a use");
        form.put("action", "save");
        author.submit(edit(1), edit(1), form).then().statusCode(303);
        asAdmin().get(rubric.path(2)).then().body(at("rubric.sections[0].questions[0].items[1].criteria", hasSize(3)));
        Map<String, String> less = Forms.typed(send(1, Map.of("action", "remove:/limits/0")));
        less.put("action", "save");
        assertThat(less).doesNotContainKey("/limits/0/at-most");
        for (String odd :
                new String[] {"add:", "add:x", "remove:", "remove:/title/0", "add:/title/limits", "remove:/items/x"}) {
            send(1, Map.of("action", odd)).then().statusCode(org.hamcrest.Matchers.lessThan(500));
        }
    }

    @Test
    void aQuestionOfManyCriteriaIsSavedLikeAnyOther() {
        String queues = "              - id: queues";
        String more = IntStream.rangeClosed(1, 150)
                .mapToObj("              - {id: use-%1$d, text: Names use %1$d of a heap}\n"::formatted)
                .collect(Collectors.joining());
        Rubrics.sendYaml(rubric.yamlWith(queues, more + queues)).then().statusCode(201);
        Map<String, String> form = Forms.typed(author.get(edit(1)));
        assertThat(form).hasSizeGreaterThan(1000);
        form.put("/title", "Many uses");
        form.put("action", "save");
        author.submitInParts(edit(1), edit(1), form).then().statusCode(303);
        asAdmin().get(rubric.path(2)).then().body(at("rubric.sections[0].questions[0].title", equalTo("Many uses")));
    }

    @Test
    void whateverHasNoFieldIsWrittenAsYaml() {
        Rubrics.sendYaml(rubric.yaml()).then().statusCode(201);
        String yaml = "id: \"1\"\ntitle: Short\npoints: 1\nitems:\n  - id: a\n    points: 1\n    criteria:\n"
                + "      - {id: b, text: Says that it is so, points: 1, line: c}\n";
        write(yaml).then().statusCode(303);
        asAdmin()
                .get(rubric.path(2))
                .then()
                .body(at("rubric.sections[0].questions[0].items[0].criteria[0].line", equalTo("c")));
        write("points: [")
                .then()
                .statusCode(422)
                .body(containsString("This is not YAML"))
                .body(containsString("points: [</textarea>"));
        write("just words").then().statusCode(422).body(containsString("must be a map of fields"));
        write("id: null\npoints: 1\n").then().statusCode(422).body(containsString("It has no value"));
    }

    @Test
    void theSecondOfTwoAuthorsSeesTheDifferenceAndLosesNothing() {
        Rubrics.sendYaml(rubric.yaml()).then().statusCode(201);
        Map<String, String> slow = Forms.typed(author.get(edit(1)));
        save(1, Map.of("/title", "The faster title")).then().statusCode(303);
        slow.put("/reference", "What the slower one typed");
        slow.put("action", "save");
        Response lost = author.submit(edit(1), edit(1), slow);
        lost.then()
                .statusCode(409)
                .body(containsString("Version 2 was stored after version 1"))
                .body(containsString("<ins><bdi>The faster title</bdi></ins>"))
                .body(containsString("What the slower one typed"));
        Map<String, String> again = Forms.typed(lost);
        assertThat(again).containsEntry("seen", "2");
        again.put("action", "save");
        author.submit(edit(1), edit(1), again).then().statusCode(303).header("Location", containsString("/versions/3"));
        asAdmin()
                .get(rubric.path(3))
                .then()
                .body(at("rubric.sections[0].questions[0].reference", equalTo("What the slower one typed")))
                .body(at("rubric.sections[0].questions[0].title", equalTo("The root")));
    }

    @Test
    void doubtsOfTheImportStayUnlessTheirPlaceIsMendedAndTheTextStaysToo() {
        String exam = "mended-" + EXAMS.incrementAndGet();
        asAdmin()
                .header("Content-Type", "text/plain")
                .body(KEY.getBytes(StandardCharsets.UTF_8))
                .post("/v1/exams/import?exam=" + exam)
                .then()
                .statusCode(201)
                .body(at("findings.finding", org.hamcrest.Matchers.hasItems("open-range", "unclear-rule")));
        String page = "/exams/" + exam + "/versions/1/edit?question=1.1";
        author.submit(
                        page,
                        "/exams/" + exam + "/versions/1/reasons",
                        Map.of("finding", "unclear-rule@1.1", "reason", "Neatness pays nothing."))
                .then()
                .statusCode(303);
        Map<String, String> form = Forms.typed(author.get(page));
        form.put("/items/0/criteria/0/text", "Describes one method in words of its own");
        form.put("action", "save");
        author.submit(page, page, form).then().statusCode(303);
        String second = "/v1/exams/" + exam + "/versions/2";
        asAdmin().get(second).then().body(at("findings.finding", org.hamcrest.Matchers.hasItem("open-range")));
        asAdmin()
                .get(second)
                .then()
                .body(at("findings[finding=unclear-rule][0].accepted", equalTo("Neatness pays nothing.")));
        asAdmin().get(second + "/source").then().statusCode(200).body(equalTo(KEY));

        String next = "/exams/" + exam + "/versions/2/edit?question=1.1";
        Map<String, String> mend = Forms.typed(author.get(next));
        mend.put("/items/0/criteria/0/points", "1");
        mend.put("action", "save");
        author.submit(next, next, mend).then().statusCode(303);
        String third = "/v1/exams/" + exam + "/versions/3";
        asAdmin().get(third).then().body(at("findings.finding", not(org.hamcrest.Matchers.hasItem("open-range"))));
        asAdmin().get(third).then().body(at("findings.finding", org.hamcrest.Matchers.hasItem("unclear-rule")));
        asAdmin().get(third + "/source").then().statusCode(200);
        author.get("/exams/" + exam + "/versions/3?question=1.1")
                .then()
                .body(containsString("id=\"line-10\" class=\"used\""));
    }

    @Test
    void titlesAndPointsOfTheExamAreEditedAndAnErrorIsMendedBySum() {
        Rubrics.sendYaml(rubric.withError()).then().statusCode(201);
        String page = "/exams/" + rubric.exam() + "/versions/1/frame";
        Map<String, String> form = Forms.typed(author.get(page));
        form.put("/points", "6,5");
        author.submit(page, page, form)
                .then()
                .statusCode(422)
                .body(containsString("name=\"/points\" value=\"6,5\""))
                .body(containsString("is not a number"));
        form.put("/points", "6.5");
        form.put("/sections/0/title", "Heaps and trees");
        author.submit(page, page, form).then().statusCode(303);
        asAdmin()
                .get(rubric.path(2))
                .then()
                .body(at("findings", empty()))
                .body(at("rubric.sections[0].title", equalTo("Heaps and trees")));
        author.submit(page, page, form).then().statusCode(409).body(containsString("value=\"Heaps and trees\""));
    }

    @Test
    void questionsAreAddedAndRemoved() {
        Rubrics.sendYaml(rubric.yaml()).then().statusCode(201);
        String page = "/exams/" + rubric.exam() + "/versions/1/frame";
        String question = "id: \"2\"\ntitle: More\npoints: 1\nitems:\n  - id: a\n    points: 1\n    criteria:\n"
                + "      - {id: b, text: Says that it is so, points: 1}\n";
        author.submit(page, page, added(question.replace("More", " "))).then().statusCode(422);
        author.submit(page, page, added(question))
                .then()
                .statusCode(303)
                .header("Location", containsString("/versions/2?question=2"));
        String remove = "/exams/" + rubric.exam() + "/versions/2/edit";
        author.submit("/exams", remove + "/remove?question=1", Map.of("seen", "2"))
                .then()
                .statusCode(303);
        asAdmin().get(rubric.path(3)).then().body(at("rubric.sections[0].questions.id", contains("2")));
        author.submit("/exams", "/exams/" + rubric.exam() + "/versions/3/edit/remove?question=2", Map.of("seen", "3"))
                .then()
                .statusCode(422);
    }

    private static Map<String, String> added(String question) {
        return Map.of("seen", "1", "action", "question", "where", "section trees", "yaml", question);
    }

    private String edit(int version) {
        return "/exams/" + rubric.exam() + "/versions/" + version + "/edit?question=1";
    }

    private Response save(int version, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("action", "save");
        return send(version, form);
    }

    private Response send(int version, Map<String, String> typed) {
        Map<String, String> form = Forms.typed(author.get(edit(version)));
        form.putAll(typed);
        return author.submit(edit(version), edit(version), form);
    }

    private Response write(String yaml) {
        int newest = asAdmin().get(rubric.path(2)).statusCode() == 200 ? 2 : 1;
        String page = "/exams/" + rubric.exam() + "/versions/" + newest + "/edit/yaml?question=1";
        return author.submit("/exams", page, Map.of("seen", String.valueOf(newest), "yaml", yaml));
    }
}
