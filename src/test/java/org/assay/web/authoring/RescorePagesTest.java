package org.assay.web.authoring;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.assay.testing.Browser;
import org.assay.testing.ExamSettings;
import org.assay.testing.Json;
import org.assay.testing.People;
import org.assay.testing.Rubrics;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What another version would change: shown to authors, done by admins. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RescorePagesTest {
    @Test
    void whoMovesIsShownOfADraftAndDoneOnceItIsPublishedAndConfirmed() {
        Rubrics rubric = Rubrics.fresh();
        Rubrics.sendToPublish(rubric.yaml()).then().statusCode(201);
        String id = Submissions.judged(
                        Submissions.answering(rubric.exam(), "1", "The root of a min-heap is its smallest element."))
                .text("id");
        Number before = Json.of(asAdmin().get("/v1/submissions/" + id)).at("score.high");
        ExamSettings.change(rubric.exam(), "{\"cutoffs\": {\"points\": [" + before + "], \"margin\": 0}}")
                .then()
                .statusCode(200);
        Rubrics.sendYaml(rubric.yamlWith("points: 2.5", "points: 2")
                        .replace("points: 4.5", "points: 4")
                        .replace("points: 6.5", "points: 6")
                        .replace("at-most: 4", "at-most: 3"))
                .then()
                .statusCode(201);
        String page = "/exams/" + rubric.exam() + "/versions/2/rescore";
        String code = id.substring(id.length() - 8);

        Browser author = People.loggedIn("author").browser();
        author.get(page)
                .then()
                .statusCode(200)
                .body(containsString("1 submissions added up again: 0 rise, 1 fall, 1 cross a cut-off"))
                .body(containsString("<code>" + code + "</code>"))
                .body(containsString("This version is a draft"))
                .body(not(containsString("cand-1")))
                .body(not(containsString("name=\"confirmed\"")));
        author.submit("/exams", page, Map.of("confirmed", "true")).then().statusCode(403);

        Browser admin = People.loggedIn("admin").browser();
        admin.submit("/exams", page, Map.of("confirmed", "true"))
                .then()
                .statusCode(409)
                .body(containsString("only a published one can score"));
        rubric.publish(2).then().statusCode(200);
        admin.submit(page, page, Map.of()).then().statusCode(422).body(containsString("must be ticked"));
        asAdmin().get("/v1/submissions/" + id).then().body(at("version", equalTo(1)));
        admin.submit(page, page, Map.of("confirmed", "true"))
                .then()
                .statusCode(200)
                .body(containsString("Done. This is what was changed:"));
        asAdmin().get("/v1/submissions/" + id).then().body(at("version", equalTo(2)));
        admin.get(page).then().body(containsString("Nobody moves."));

        author.get("/exams/" + rubric.exam() + "/versions/2/diff")
                .then()
                .statusCode(200)
                .body(containsString("0 added, 0 removed, 5 changed; 0 criteria are judged anew."))
                .body(containsString("<code>1/smallest</code>"))
                .body(containsString("<del><bdi>2.5</bdi></del>"));
        author.get("/exams/" + rubric.exam()).then().body(containsString("/versions/2/diff?from=1"));
    }
}
