package org.assay.web.authoring;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.testing.AnswerKeys;
import org.assay.testing.Browser;
import org.assay.testing.Forms;
import org.assay.testing.Json;
import org.assay.testing.People;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an exam is put in order: nothing is stored before it is saved, and then all of it is one version. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FramePagesTest {
    private static final AtomicInteger EXAMS = new AtomicInteger();

    private static Browser author;

    private final String exam = "framed-" + EXAMS.incrementAndGet();

    @BeforeEach
    void importAnExam() {
        if (author == null) {
            author = People.loggedIn("author").browser();
        }
        asAdmin()
                .header("Content-Type", "text/markdown")
                .body(AnswerKeys.text("clean.en.md").getBytes(StandardCharsets.UTF_8))
                .post("/v1/exams/import?exam=" + exam)
                .then()
                .statusCode(201);
        assertThat(order(1)).isEqualTo("section-1(1(1.1 1.2) 2(2.1)) section-2(3(3.1 3.2))");
    }

    @Test
    void partsMoveUpAndDownAmongTheirNeighbours() {
        Map<String, String> form = Forms.typed(author.get(frame(1)));
        form = press(form, "down:/sections/0/groups/0/questions/0");
        form = press(form, "up:/sections/1/groups/0/questions/1");
        form = press(form, "up:/sections/0/groups/1");
        form = press(form, "down:/sections/0");
        asAdmin().get("/v1/exams/" + exam + "/versions/2").then().statusCode(404);
        save(form).then().statusCode(303).header("Location", containsString("/versions/2"));
        assertThat(order(2)).isEqualTo("section-2(3(3.2 3.1)) section-1(2(2.1) 1(1.2 1.1))");
    }

    @Test
    void theFirstCannotMoveUpAndWhoeverPressesAButtonStaysAtIt() {
        author.get(frame(1))
                .then()
                .body(containsString("aria-label=\"Move question 1.1 up\" disabled>"))
                .body(containsString("aria-label=\"Move question 1.2 down\" disabled>"));
        Map<String, String> form = Forms.typed(author.get(frame(1)));
        submit(form, "up:/sections/0/groups/0/questions/1")
                .then()
                .body(containsString("aria-label=\"Move question 1.2 up\" disabled>"))
                .body(containsString("aria-label=\"Move question 1.2 down\" autofocus>"));
        submit(form, "up:/sections/0/groups/0/questions/0").then().statusCode(200);
    }

    @Test
    void whatIsKnownOfAQuestionGoesWhereItGoes() {
        answer("no-ask@1.2", "Asked on paper.");
        List<Map<String, Object>> before = findings(1);
        Map<String, String> form = Forms.typed(author.get(frame(1)));
        form = choose(form, "1.2", "group 3");
        form = press(form, "up:/sections/1/groups/0/questions/2");
        save(form).then().statusCode(303);
        assertThat(order(2)).isEqualTo("section-1(1(1.1) 2(2.1)) section-2(3(3.1 1.2 3.2))");
        assertThat(findings(2))
                .filteredOn(finding -> !finding.get("finding").equals("sum-mismatch"))
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(before).anyMatch(finding -> "Asked on paper.".equals(finding.get("accepted")));
        author.get("/exams/" + exam + "/versions/2?question=1.2")
                .then()
                .body(containsString("<span class=\"said\">#### 1.2 Heaps (7 points)</span>"))
                .body(not(containsString("<span class=\"said\">#### 2.1")));
    }

    @Test
    void pointsThatDoNotAddUpAreToldAndLinted() {
        Map<String, String> form = Forms.typed(author.get(frame(1)));
        form.put("to", "group 3");
        form.put("chosen", "1.2");
        submit(form, "move")
                .then()
                .body(containsString("group 3 <span class=\"warn numbers\">adds up to 25</span>"))
                .body(containsString("group 1 <span class=\"warn numbers\">adds up to 10</span>"));
        save(choose(form, "1.2", "group 3")).then().statusCode(303);
        assertThat(findings(2))
                .extracting(finding -> finding.get("finding") + "@" + finding.get("node"))
                .contains("sum-mismatch@group:1", "sum-mismatch@group:3");
    }

    @Test
    void sectionsAndGroupsAreAddedNamedAndFilled() {
        Map<String, String> form = press(Forms.typed(author.get(frame(1))), "add:/sections");
        submit(form, "")
                .then()
                .body(containsString("section section-3</legend>"))
                .body(containsString("Nothing is in it. It cannot be saved like that"));
        form.put("/sections/2/title", "Networks");
        form.put("/sections/2/points", "12");
        save(form).then().statusCode(422).body(containsString("value=\"Networks\""));
        form = press(form, "add:/sections/2/groups");
        form.put("/sections/2/groups/0/title", "Routing");
        form.put("/sections/2/groups/0/points", "12");
        save(choose(form, "3.2", "group group-1")).then().statusCode(303);
        assertThat(order(2)).isEqualTo("section-1(1(1.1 1.2) 2(2.1)) section-2(3(3.1)) section-3(group-1(3.2))");
        assertThat(version(2).text("rubric.sections[2].title")).isEqualTo("Networks");
    }

    @Test
    void aQuestionIsWrittenIntoASectionThatIsNewAsWell() {
        Map<String, String> form = press(Forms.typed(author.get(frame(1))), "add:/sections");
        form.put("/sections/2/title", "Networks");
        form.put("where", "section section-3");
        form.put("yaml", form.get("yaml").replace("new", "4.1"));
        submit(form, "question").then().statusCode(422).body(containsString("id: &quot;4.1&quot;"));
        form.put("yaml", written("4.1", form));
        save(form).then().statusCode(303).header("Location", containsString("/versions/2?question=4.1"));
        assertThat(order(2)).endsWith("section-3(4.1)");
    }

    @Test
    void theFirstGroupOfASectionTakesItsQuestionsIn() {
        Map<String, String> form = press(Forms.typed(author.get(frame(1))), "add:/sections");
        form.put("/sections/2/title", "Networks");
        form.put("/sections/2/points", "12");
        form = choose(form, "3.2", "section section-3");
        form = press(form, "add:/sections/2/groups");
        form.put("/sections/2/groups/0/title", "Routing");
        save(form).then().statusCode(303);
        assertThat(order(2)).endsWith("section-3(group-1(3.2))");
        assertThat(version(2).integer("rubric.sections[2].groups[0].points")).isEqualTo(12);
    }

    @Test
    void titlesOfQuestionsAreEdited() {
        Map<String, String> form = Forms.typed(author.get(frame(1)));
        form.put("/sections/0/groups/0/questions/1/title", " ");
        save(form)
                .then()
                .statusCode(422)
                .body(containsString("aria-invalid=\"true\" aria-describedby=\"question-1.2-about\""));
        form.put("/sections/0/groups/0/questions/1/title", "Heaps & co");
        save(form).then().statusCode(303);
        assertThat(version(2).text("rubric.sections[0].groups[0].questions[1].title"))
                .isEqualTo("Heaps & co");
    }

    @Test
    void whatIsNotEmptyIsNotTakenAway() {
        Map<String, String> form = Forms.typed(author.get(frame(1)));
        submit(form, "remove:/sections/0").then().statusCode(422).body(containsString("In it stand: 1, 2."));
        submit(form, "remove:/sections/0/groups/1").then().statusCode(422).body(containsString("In it stand: 2.1."));
        save(press(form, "")).then().statusCode(303).header("Location", containsString("/versions/1"));
    }

    @Test
    void whatIsEmptyIsTakenAwayAndSoAreQuestions() {
        Map<String, String> form = Forms.typed(author.get(frame(1)));
        form = press(form, "remove:/sections/0/groups/1/questions/0");
        save(form).then().statusCode(422);
        save(press(form, "remove:/sections/0/groups/1")).then().statusCode(303);
        assertThat(order(2)).isEqualTo("section-1(1(1.1 1.2)) section-2(3(3.1 3.2))");
        assertThat(order(1)).contains("2(2.1)");
    }

    @Test
    void theSecondOfTwoAuthorsSeesWhatTheFirstDidAndLosesNothing() {
        Map<String, String> slow = press(Forms.typed(author.get(frame(1))), "up:/sections/0/groups/0/questions/1");
        slow.put("/sections/1/title", "The slower title");
        Map<String, String> fast = Forms.typed(author.get(frame(1)));
        fast.put("/sections/0/title", "The faster title");
        fast.put("where", "group 1");
        fast.put("yaml", written("1.3", fast));
        fast = press(fast, "remove:/sections/0/groups/1/questions/0");
        save(press(fast, "remove:/sections/0/groups/1")).then().statusCode(303);

        Response lost = save(slow);
        lost.then()
                .statusCode(409)
                .body(containsString("Version 2 was stored after version 1"))
                .body(containsString("<ins><bdi>The faster title</bdi></ins>"))
                .body(containsString("value=\"The slower title\""))
                .body(containsString("value=\"The faster title\""));
        save(Forms.typed(lost)).then().statusCode(303).header("Location", containsString("/versions/3"));
        assertThat(order(3)).isEqualTo("section-1(1(1.2 1.1 1.3)) section-2(3(3.1 3.2))");
    }

    @Test
    void whoeverOnlyNamesThingsTakesTheOrderOfOthersOver() {
        Map<String, String> slow = Forms.typed(author.get(frame(1)));
        slow.put("/sections/1/title", "The slower title");
        save(press(Forms.typed(author.get(frame(1))), "down:/sections/0"))
                .then()
                .statusCode(303);
        Response lost = save(slow);
        lost.then().statusCode(409);
        save(Forms.typed(lost)).then().statusCode(303);
        assertThat(order(3)).startsWith("section-2(");
        assertThat(version(3).text("rubric.sections[0].title")).isEqualTo("The slower title");
    }

    @Test
    void whatNoButtonSendsDoesNoHarm() {
        Map<String, String> form = Forms.typed(author.get(frame(1)));
        for (String odd : List.of("up:", "up:x", "down:/title/0", "add:", "add:x/groups", "add:/x", "remove:", "x:y")) {
            submit(form, odd).then().statusCode(200);
        }
        for (String tree : List.of("", "[]", "{}", "{\"sections\": 1}", "{\"sections\": [1, {\"groups\": [{}, 2]}]}")) {
            form.put("tree", tree);
            for (String action : List.of("save", "question", "up:/sections/1", "add:/sections/1/groups", "move")) {
                submit(form, action).then().statusCode(lessThan(500));
            }
        }
    }

    @Test
    void thePageSpeaksChinese() {
        author.request()
                .header("Accept-Language", "zh-CN")
                .accept("text/html")
                .get(frame(1))
                .then()
                .statusCode(200)
                .body(containsString("aria-label=\"下移题目 1.1\""));
    }

    private String frame(int version) {
        return "/exams/" + exam + "/versions/" + version + "/frame";
    }

    private Response save(Map<String, String> form) {
        return submit(form, "save");
    }

    /** The form as it is after a button was pressed that stores nothing. */
    private Map<String, String> press(Map<String, String> form, String action) {
        Response shown = submit(form, action);
        shown.then().statusCode(200);
        return Forms.typed(shown);
    }

    private Map<String, String> choose(Map<String, String> form, String question, String to) {
        form.put("chosen", question);
        form.put("to", to);
        return press(form, "move");
    }

    private Response submit(Map<String, String> form, String action) {
        form.put("action", action);
        return author.submit(frame(1), frame(1), form);
    }

    private void answer(String finding, String reason) {
        author.submit(frame(1), "/exams/" + exam + "/versions/1/reasons", Map.of("finding", finding, "reason", reason))
                .then()
                .statusCode(303);
    }

    private Json version(int version) {
        return Json.of(asAdmin().get("/v1/exams/" + exam + "/versions/" + version));
    }

    private List<Map<String, Object>> findings(int version) {
        return version(version).list("findings");
    }

    /** The question of the form, with words where it has none. */
    private static String written(String id, Map<String, String> form) {
        return form.get("yaml")
                .replaceFirst("\"[^\"]*\"", '"' + id + '"')
                .replaceAll("(title|ask|text|reference):\n", "$1: Says what a router does\n");
    }

    /** {@code section(group(question question) group(question)) section(question)}. */
    private String order(int version) {
        return order(version(version).list("rubric.sections"));
    }

    @SuppressWarnings("unchecked")
    private static String order(List<Map<String, Object>> parts) {
        return parts.stream()
                .map(part -> part.get("id")
                        + Stream.of("groups", "questions")
                                .filter(part::containsKey)
                                .map(list -> "(" + order((List<Map<String, Object>>) part.get(list)) + ")")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
