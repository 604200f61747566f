package org.assay.web.exams;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.assay.testing.Browser;
import org.assay.testing.ExamSettings;
import org.assay.testing.People;
import org.assay.testing.Rubrics;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of exams: what they ask and pay, what was found in them, how they are judged. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExamPagesTest {
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("revision", "0"),
            Map.entry("review", "flagged"),
            Map.entry("calls", "per-criterion"),
            Map.entry("votes", "3"),
            Map.entry("perHour", "2.50"),
            Map.entry("perExam", ""),
            Map.entry("cutoffs", "4; 5.5"),
            Map.entry("margin", "0.5"),
            Map.entry("escalateBelow", "0.8"),
            Map.entry("blindShare", "0.1"),
            Map.entry("goldShare", "0.05"),
            Map.entry("integrationView", "all"));

    @Test
    void everyExamIsListedWithItsVersions() {
        People.loggedIn("auditor")
                .browser()
                .get("/exams")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/exams/ai-engineer-mid\""));
    }

    @Test
    void anExamSaysInWordsWhatPaysAndWhatLimits() {
        Rubrics rubric = published();
        People.loggedIn("reviewer")
                .browser()
                .get("/exams/" + rubric.exam())
                .then()
                .statusCode(200)
                .body(containsString("paid by the number fully met: 1 / 2"))
                .body(containsString("with fewer than 2 answered, 4 points at most"))
                .body(containsString("only if smallest is not at its last level"))
                .body(containsString("met 2 / partial 1 / not-met 0"))
                .body(containsString(
                        "<p class=\"quiet\">Also earned by</p><ul><li><bdi>the minimum is on top</bdi></li></ul>"))
                .body(containsString(
                        "<p class=\"quiet\">Voided by</p><ul><li><bdi>the root is the median</bdi></li></ul>"));
    }

    @Test
    void whatAuthorsWriteIsShownAsTextAndNeverRun() {
        Rubrics rubric = Rubrics.fresh();
        Rubrics.sendYaml(rubric.yamlWith("title: Heaps", "title: \"<script>alert(1)</script>\"")
                        .replace("Says that the root holds", "<img src=x onerror=alert(2)> holds"))
                .then()
                .statusCode(201);
        Browser author = People.loggedIn("author").browser();
        author.get("/exams/" + rubric.exam())
                .then()
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(containsString("&lt;img src=x onerror=alert(2)&gt; holds"))
                .body(not(containsString("<script>alert")))
                .body(not(containsString("<img src=x")));
        author.get("/exams").then().body(not(containsString("<script>alert")));
        author.get("/try?exam=" + rubric.exam())
                .then()
                .body(containsString("&lt;script&gt;alert(1)"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void theFiguresAreOfWhatWasJudgedAndAgreementIsNotForReviewers() {
        Rubrics rubric = published();
        Submissions.judged(
                Submissions.answering(rubric.exam(), "1", "The root of a min-heap is its smallest element."));
        String page = "/exams/" + rubric.exam();
        People.loggedIn("author")
                .browser()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("<h2 id=\"totals\">"))
                .body(containsString("data-level=\"met\" data-n=\"1\">met <span class=\"numbers\">100 %</span>"))
                .body(containsString("Nobody has confirmed anything yet."));
        People.loggedIn("reviewer")
                .browser()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("<h2 id=\"levels\">"))
                .body(not(containsString("<h2 id=\"agreement\">")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/exams/no-such-exam", "/exams/ai-engineer-mid?version=999", "/exams/no-such-exam/settings"})
    void whatIsNotThereIsNotFound(String path) {
        People.loggedIn("admin").browser().get(path).then().statusCode(404);
    }

    @Test
    void anAdminChangesSettingsAndEverybodyReadsThem() {
        Rubrics rubric = published();
        Browser admin = People.loggedIn("admin").browser();
        save(admin, rubric, Map.of()).then().statusCode(303);
        asAdmin()
                .get(rubric.path() + "/settings")
                .then()
                .body(at("review", equalTo("flagged")))
                .body(at("votes", equalTo(3)))
                .body(at("budget.perHour", equalTo(2.5)))
                .body(at("cutoffs.points[1]", equalTo(5.5)))
                .body(at("goldShare", equalTo(0.05)))
                .body(at("integrationView", equalTo("all")));
        Browser reviewer = People.loggedIn("reviewer").browser();
        reviewer.get(settings(rubric))
                .then()
                .statusCode(200)
                .body(containsString("<fieldset class=\"fields\" disabled>"))
                .body(containsString("value=\"4 5.5\""))
                .body(containsString("Only admins change them."));
        save(reviewer, rubric, Map.of("revision", "1")).then().statusCode(403);
    }

    @Test
    void whatIsWrongOfSettingsIsSaidBesideItsFieldAndNothingTypedIsLost() {
        Rubrics rubric = published();
        Browser admin = People.loggedIn("admin").browser();
        save(
                        admin,
                        rubric,
                        Map.of(
                                "votes", "2",
                                "perHour", "-1",
                                "cutoffs", "4 \"<script>",
                                "margin", "1e999999999",
                                "goldShare", "0.6",
                                "review", "whenever"))
                .then()
                .statusCode(422)
                .body(containsString("must be odd, 1 to 9"))
                .body(containsString("must be 0 or more"))
                .body(containsString("must be a number such as 3 or 0.5"))
                .body(containsString("must be 0 to 0.5"))
                .body(containsString("must be &#39;all&#39;, &#39;flagged&#39; or &#39;none&#39;"))
                .body(containsString("value=\"4 &quot;&lt;script&gt;\""))
                .body(containsString("value=\"1e999999999\""))
                .body(containsString("value=\"0.8\""));
        asAdmin().get(rubric.path() + "/settings").then().body(at("review", equalTo("all")));
    }

    /** Neither of two admins overwrites what the other one did without having seen it. */
    @Test
    void whoComesSecondSeesBothVersionsAndMayThenSave() {
        Rubrics rubric = published();
        Browser admin = People.loggedIn("admin").browser();
        ExamSettings.change(rubric.exam(), "{\"votes\":5}").then().statusCode(200);
        save(admin, rubric, Map.of())
                .then()
                .statusCode(409)
                .body(containsString("somebody changed it meanwhile"))
                .body(containsString("value=\"3\""))
                .body(containsString("<strong>In force now:</strong> <bdi>5</bdi>"))
                .body(containsString("<strong>In force now:</strong> every submission"))
                .body(containsString("name=\"revision\" value=\"1\""));
        asAdmin().get(rubric.path() + "/settings").then().body(at("votes", equalTo(5)));
        save(admin, rubric, Map.of("revision", "1")).then().statusCode(303);
        asAdmin().get(rubric.path() + "/settings").then().body(at("votes", equalTo(3)));
    }

    @Test
    void thePagesSpeakChinese() {
        Browser admin = People.loggedIn("admin").browser();
        for (String page :
                new String[] {"/", "/exams", "/exams/ai-engineer-mid", "/exams/ai-engineer-mid/settings", "/try"}) {
            admin.request()
                    .header("Accept-Language", "zh-CN")
                    .accept(ContentType.HTML)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("<html lang=\"zh\">"));
        }
        admin.request()
                .header("Accept-Language", "zh-CN")
                .accept(ContentType.HTML)
                .get("/exams/ai-engineer-mid")
                .then()
                .body(containsString("项中取最高"));
    }

    private static Rubrics published() {
        Rubrics rubric = Rubrics.fresh();
        Rubrics.sendToPublish(rubric.yaml()).then().statusCode(201);
        return rubric;
    }

    private static String settings(Rubrics rubric) {
        return "/exams/" + rubric.exam() + "/settings";
    }

    private static Response save(Browser browser, Rubrics rubric, Map<String, String> otherwise) {
        Map<String, String> form = new HashMap<>(SETTINGS);
        form.putAll(otherwise);
        form.put("csrf", browser.csrf(settings(rubric)));
        return browser.send(settings(rubric), form);
    }
}
