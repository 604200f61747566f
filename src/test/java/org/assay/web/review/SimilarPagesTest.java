package org.assay.web.review;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.testing.Browser;
import org.assay.testing.Caller;
import org.assay.testing.ExamSettings;
import org.assay.testing.GoldExam;
import org.assay.testing.Json;
import org.assay.testing.Rubrics;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reviewer sets a level for answers that say alike: each is decided for itself, and all of it can be taken back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SimilarPagesTest {
    private static final String RIGHT = "The root of a min-heap holds the smallest element.";
    private static final String NOTHING = "I do not know.";
    private static final Pattern ANSWER = Pattern.compile("name=\"answer\" value=\"([^\"]+)\"");
    private static final Pattern GROUP = Pattern.compile("(?s)<section class=\"alike\".*?</section>");

    @Inject
    AgroalDataSource database;

    private static Browser lin;
    private static Browser ada;
    private static Browser auditor;
    private String exam;

    @BeforeEach
    void anExamOfItsOwn() {
        exam = publish();
        if (lin == null) {
            lin = Browser.of("reviewer");
            ada = Browser.of("reviewer");
            auditor = Browser.of("auditor");
        }
    }

    private static String publish() {
        String exam = "similar-" + UUID.randomUUID();
        Rubrics.sendToPublish(new Rubrics(exam).yaml()).then().statusCode(201);
        return exam;
    }

    @Test
    void whatSaysAlikeIsTogetherAndTheLargestGroupComesFirst() {
        List<String> ids = judged(
                RIGHT,
                RIGHT + " That is all.",
                RIGHT,
                NOTHING,
                NOTHING,
                "Heap sort takes the root again and again until no element is left in the heap.");
        List<String> groups = groups(lin.get(page()).asString());
        assertThat(groups).hasSize(3);
        assertThat(groups.get(0)).contains("Group 1", "<mark", "by the judge").contains(ids.subList(0, 3));
        assertThat(groups.get(1))
                .contains("No evidence")
                .contains(ids.subList(3, 5))
                .doesNotContain("<mark");
        assertThat(groups.get(2)).contains(ids.get(5));
    }

    @Test
    void eachTickedAnswerGetsAnOverrideAndAnEntryOfItsOwn() {
        List<String> ids = judged(RIGHT, RIGHT, RIGHT);
        List<String> values = values();
        assertThat(values).hasSize(3);
        Response done = set(lin, "not-met", values.subList(0, 2));
        done.then().statusCode(303);
        assertThat(ids.stream().map(this::level).sorted().toList()).containsExactly("met", "not-met", "not-met");
        String changed = values.getFirst().split("/")[0];
        assertThat(criterion(changed).text("override.reasonCode")).isEqualTo("answer-is-wrong");
        Json entry = lastEntry(changed);
        assertThat(entry.text("action")).isEqualTo("override");
        assertThat(entry.text("detail.before")).isEqualTo("met");
        assertThat(entry.text("detail.act")).isEqualTo(actOf(done));
        asAdmin()
                .get("/v1/submissions/" + changed + "/history?verify=true")
                .then()
                .body(at("verification.whole", is(true)));
        lin.get(address(done))
                .then()
                .statusCode(200)
                .body(containsString("not met</strong>: <span class=\"numbers\">2</span>"))
                .body(containsString("by a reviewer"))
                .body(containsString("id=\"undo\""));
    }

    @Test
    void undoPutsBackWhatStoodBefore() {
        List<String> ids = judged(RIGHT, RIGHT);
        String judged = ids.getFirst();
        String overridden = ids.getLast();
        override(overridden, "not-met", "earlier");
        Response done = set(lin, "met", values());
        assertThat(level(overridden)).isEqualTo("met");
        assertThat(gradings(judged)).as("what stands already is left alone").isEqualTo(1);
        Response again = set(lin, "not-met", values());
        undo(lin, actOf(again)).then().statusCode(303);
        assertThat(level(judged)).isEqualTo("met");
        assertThat(criterion(judged).map("override")).isNull();
        assertThat(level(overridden)).isEqualTo("met");
        undo(lin, actOf(done)).then().statusCode(200).body(containsString("id=\"left\""));
        assertThat(level(overridden))
                .as("somebody decided since, if only to take it back")
                .isEqualTo("met");
        assertThat(lastEntry(judged).text("detail.undoes")).isEqualTo(actOf(again));
    }

    @Test
    void undoOfTheLastActBringsBackAnEarlierOverride() {
        String id = judged(RIGHT);
        override(id, "not-met", "earlier");
        Response done = set(lin, "met", values());
        Response undone = undo(lin, actOf(done));
        undone.then().statusCode(303);
        assertThat(level(id)).isEqualTo("not-met");
        assertThat(criterion(id).text("override.reasonCode")).isEqualTo("earlier");
        lin.get(address(undone)).then().body(containsString("taken back: 1")).body(not(containsString("id=\"undo\"")));
        int gradings = gradings(id);
        undo(lin, actOf(done)).then().statusCode(303);
        assertThat(gradings(id)).isEqualTo(gradings);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsLeftAndListed() {
        List<String> ids = judged(RIGHT, RIGHT, RIGHT);
        List<String> seen = values();
        set(ada, "sorting", "met", valuesOf(ada, "sorting", ids.getFirst()))
                .then()
                .statusCode(303);
        asAdmin()
                .contentType(ContentType.JSON)
                .header(
                        "If-Match",
                        asAdmin().get("/v1/submissions/" + ids.getLast()).header("ETag"))
                .body(Map.of("confirmRest", true))
                .post("/v1/submissions/" + ids.getLast() + "/finalize")
                .then()
                .statusCode(200);
        set(lin, "not-met", seen)
                .then()
                .statusCode(200)
                .body(containsString("Not done: 2"))
                .body(containsString("Somebody else was faster"))
                .body(containsString("The status does not allow this"))
                .body(containsString("not met</strong>: <span class=\"numbers\">1</span>"));
        assertThat(ids.stream().map(this::level).toList()).containsExactly("met", "not-met", "met");
        lin.get("/submissions/" + ids.getFirst() + "/questions/1").then().body(containsString("id=\"conflict\""));
    }

    @Test
    void undoLeavesWhatSomebodyDecidedSince() {
        List<String> ids = judged(RIGHT, RIGHT, RIGHT);
        String act = actOf(set(lin, "not-met", values()));
        override(ids.get(0), "met", "mine");
        override(ids.get(1), "sorting", "met", "mine");
        GoldExam.confirm(Caller.anew("reviewer"), ids.get(2), GoldExam.levels(ids.get(2)), false);
        undo(ada, act).then().statusCode(303);
        assertThat(ids.stream().map(this::level).toList())
                .as("it is nobody else's to take back")
                .containsExactly("met", "not-met", "not-met");
        undo(lin, act).then().statusCode(200).body(containsString("Not done: 2"));
        assertThat(ids.stream().map(this::level).toList()).containsExactly("met", "met", "not-met");
        assertThat(lin.get(page()).asString())
                .as("what somebody confirmed is not ticked")
                .contains("confirmed: tick it")
                .containsPattern("value=\"" + ids.get(2) + "[^\"]*\" aria-label=\"[^\"]*\">");
    }

    @Test
    void aFormSentTwiceDoesNothingTwice() {
        String id = judged(RIGHT);
        List<String> seen = values();
        String act = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            set(lin, "smallest", "not-met", seen, act).then().statusCode(303);
            assertThat(gradings(id)).isEqualTo(2);
        }
        lin.get(page() + "?act=" + act + ".not-met")
                .then()
                .body(containsString("not met</strong>: <span class=\"numbers\">1</span>"));
        set(lin, "smallest", "met", seen, act)
                .then()
                .statusCode(200)
                .body(containsString("Not done: 1"))
                .body(not(containsString("id=\"done\"")));
        assertThat(level(id)).isEqualTo("not-met");
    }

    @Test
    void whatIsReviewedBlindIsLeftOutUntilConfirmed() {
        String id = judged(RIGHT);
        List<String> seen = values();
        ExamSettings.change(exam, "{\"blindShare\": 1}").then().statusCode(200);
        lin.get(page())
                .then()
                .body(containsString("1</span> reviewed blind"))
                .body(not(containsString(id)))
                .body(not(containsString("smallest element.")));
        for (String level : List.of("met", "not-met")) {
            set(lin, level, seen)
                    .then()
                    .statusCode(200)
                    .body(containsString("This question is reviewed blind"))
                    .body(containsString("Stands now: hidden"));
        }
        assertThat(gradings(id)).isEqualTo(1);
        auditor.get(page()).then().body(containsString(id));
        GoldExam.confirm(
                Caller.anew("reviewer"),
                id,
                Map.of("smallest", "met", "cost", "not-met", "sorting", "not-met", "queues", "not-met"),
                true);
        lin.get(page()).then().body(containsString(id));
    }

    @Test
    void auditorsReadAndAuthorsDoNot() {
        judged(RIGHT);
        List<String> seen = values();
        auditor.get(page()).then().statusCode(200).body(not(containsString("name=\"answer\"")));
        set(auditor, "met", seen).then().statusCode(403);
        undo(auditor, UUID.randomUUID().toString()).then().statusCode(403);
        Browser author = Browser.of("author");
        author.get(page()).then().statusCode(403);
        author.get("/exams/" + exam).then().body(not(containsString("/similar\"")));
        lin.get("/exams/" + exam).then().body(containsString(page()));
    }

    @Test
    void whatIsNoAnswerToThisQuestionIsRefusedAndNothingIsDone() {
        String id = judged(RIGHT);
        String seen = values().getFirst();
        String grading = seen.split("/")[1];
        String elsewhere =
                Submissions.judged(Submissions.answering(publish(), "1", RIGHT)).text("id");
        String there = asAdmin()
                .get("/v1/submissions/" + elsewhere + "/questions/1")
                .header("ETag")
                .replace("\"", "");
        for (List<String> forged : List.of(
                List.of(seen, elsewhere + "/" + there),
                List.of(seen, elsewhere + "/" + grading),
                List.of(seen, UUID.randomUUID() + "/" + grading),
                List.of(seen, "nonsense"),
                List.of(seen, ""),
                List.<String>of(),
                Collections.nCopies(501, seen).stream()
                        .map(same -> UUID.randomUUID() + "/" + grading)
                        .toList())) {
            set(lin, "not-met", forged).then().statusCode(422).contentType(ContentType.HTML);
        }
        set(lin, "splendid", List.of(seen)).then().statusCode(422);
        set(lin, "smallest", "not-met", List.of(seen), "no-act").then().statusCode(422);
        assertThat(gradings(id)).isEqualTo(1);
        assertThat(gradings(elsewhere)).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsRefusedWithAPage() {
        Stream.of(page().replace(exam, "no-exam"), page("no-criterion"), page().replace("questions/1", "questions/9"))
                .forEach(address -> lin.get(address).then().statusCode(404).contentType(ContentType.HTML));
        lin.get(page()).then().statusCode(200).body(containsString("There is no answer here"));
        undo(lin, "no act\n?").then().statusCode(303);
        lin.get(page() + "?act=" + UUID.randomUUID()).then().statusCode(200).body(not(containsString("id=\"done\"")));
    }

    @Test
    void goldIsAmongTheAnswersAndLooksLikeThem() {
        GoldExam gold = GoldExam.published(database);
        gold.addGold("met", "met", "not-met", "not-met");
        gold.seedHalf();
        String seed = gold.seeded();
        String candidate = gold.judged(GoldExam.ANSWER);
        exam = gold.key();
        String group = groups(lin.get(page()).asString()).stream()
                .filter(one -> one.contains(seed))
                .findFirst()
                .orElseThrow();
        assertThat(group).contains(candidate);
        List<String> rows = Pattern.compile("(?s)<li>.*?</li>")
                .matcher(group)
                .results()
                .map(MatchResult::group)
                .map(row -> row.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\b[0-9a-f]{8}\\b", "id"))
                .distinct()
                .toList();
        assertThat(rows).hasSize(1);
        assertThat(lin.get(page("logarithmic").replace("questions/1", "questions/2"))
                        .asString())
                .as("nobody sees what gold does not answer")
                .doesNotContain(seed);
    }

    private String page() {
        return page("smallest");
    }

    private String page(String criterion) {
        return "/exams/" + exam + "/questions/1/criteria/" + criterion + "/similar";
    }

    private String judged(String text) {
        return judged(new String[] {text}).getFirst();
    }

    /** Their submissions, oldest first. */
    private List<String> judged(String... texts) {
        List<String> ids = Stream.of(texts)
                .map(text -> Submissions.send(Submissions.answering(exam, "1", text)))
                .map(sent -> Json.of(sent).text("id"))
                .toList();
        ids.forEach(Submissions::awaitJudged);
        return ids;
    }

    private static List<String> groups(String page) {
        return GROUP.matcher(page).results().map(MatchResult::group).toList();
    }

    /** Every answer of the page, oldest first, as its form names it. */
    private List<String> values() {
        return valuesOf(lin, "smallest", "");
    }

    private List<String> valuesOf(Browser browser, String criterion, String submission) {
        return ANSWER.matcher(browser.get(page(criterion)).asString())
                .results()
                .map(found -> found.group(1))
                .filter(value -> value.startsWith(submission))
                .sorted()
                .toList();
    }

    private Response set(Browser browser, String level, List<String> values) {
        return set(browser, "smallest", level, values);
    }

    private Response set(Browser browser, String criterion, String level, List<String> values) {
        return set(browser, criterion, level, values, UUID.randomUUID().toString());
    }

    private Response set(Browser browser, String criterion, String level, List<String> values, String act) {
        return browser.request()
                .accept("text/html")
                .contentType(ContentType.URLENC)
                .formParam("csrf", browser.csrf(page(criterion)))
                .formParam("act", act)
                .formParam("level", level)
                .formParam("reasonCode", "answer-is-wrong")
                .formParam("answer", values)
                .post(page(criterion));
    }

    private Response undo(Browser browser, String act) {
        return browser.submit(page(), page() + "/undo", Map.of("act", act));
    }

    private static String address(Response redirect) {
        return redirect.header("Location").replaceFirst("^https?://[^/]*", "");
    }

    private static String actOf(Response redirect) {
        return redirect.header("Location").replaceFirst(".*[?]act=", "");
    }

    private void override(String id, String level, String reason) {
        override(id, "smallest", level, reason);
    }

    private static void override(String id, String criterion, String level, String reason) {
        String question = "/v1/submissions/" + id + "/questions/1";
        asAdmin()
                .contentType(ContentType.JSON)
                .header("If-Match", asAdmin().get(question).header("ETag"))
                .body(Map.of("level", level, "reasonCode", reason))
                .put(question + "/criteria/" + criterion + "/override")
                .then()
                .statusCode(200);
    }

    private static Json criterion(String id) {
        return Json.of(asAdmin().get("/v1/submissions/" + id + "/questions/1"))
                .under("criteria[criterion=smallest][0]");
    }

    private String level(String id) {
        return criterion(id).text("judgment.level");
    }

    private static int gradings(String id) {
        return Json.of(asAdmin().get("/v1/submissions/" + id + "/gradings"))
                .list("")
                .size();
    }

    private static Json lastEntry(String id) {
        return Json.of(asAdmin().get("/v1/submissions/" + id + "/history")).under("entries[-1]");
    }
}
