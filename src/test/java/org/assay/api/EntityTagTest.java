package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.assay.testing.Caller;
import org.assay.testing.ExamSettings;
import org.assay.testing.Rubrics;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.assay.testing.provider.HeapExam;
import org.junit.jupiter.api.Test;

/** Who has an entity tag is spared what looks the same, gets what looks different, and may still change what it was read of. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EntityTagTest {
    private static final String ENGLISH = "en";

    /** Blank, so that no judge is asked. */
    private static String path(String exam) {
        HeapExam.publish(exam);
        return "/v1/submissions/" + Submissions.judgedId(HeapExam.submission(exam, ""));
    }

    private static Response get(String path, String language, String known) {
        return asAdmin()
                .header("Accept-Language", language)
                .header("If-None-Match", known)
                .get(path);
    }

    private static String tag(String path, String language) {
        return get(path, language, "\"none\"").then().statusCode(200).extract().header("ETag");
    }

    @Test
    void whatLooksTheSameIsNotSentAgain() {
        String submission = path("tags-same");
        for (String path : new String[] {submission, submission + "/questions/1"}) {
            String tag = tag(path, ENGLISH);
            get(path, ENGLISH, tag)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .header("Vary", equalTo("Accept, Accept-Language"));
            get(path, ENGLISH, "\"other\", W/" + tag).then().statusCode(304);
        }
    }

    @Test
    void anotherLanguageIsAnotherLook() {
        String submission = path("tags-language");
        for (String path : new String[] {submission, submission + "/questions/1"}) {
            get(path, "zh", tag(path, ENGLISH)).then().statusCode(200);
        }
    }

    @Test
    void aNewerVersionOfTheExamIsSeen() {
        String path = path("tags-outdated");
        String tag = tag(path, ENGLISH);
        Rubrics.sendToPublish(HeapExam.rubric("tags-outdated").replace("title: Heaps", "title: More heaps"));
        get(path, ENGLISH, tag).then().statusCode(200).body(at("outdated", equalTo(true)));
    }

    @Test
    void aNewCutOffIsSeen() {
        String path = path("tags-cutoff");
        String tag = tag(path, ENGLISH);
        ExamSettings.change("tags-cutoff", "{\"cutoffs\":{\"points\":[1],\"margin\":2}}")
                .then()
                .statusCode(200);
        get(path, ENGLISH, tag).then().statusCode(200).body(at("score.nearCutoff", equalTo(1)));
    }

    @Test
    void whoMaySeeLessHasAnotherTag() {
        String path = path("tags-reader");
        String ofReviewer = Caller.anew("reviewer")
                .request()
                .header("Accept-Language", ENGLISH)
                .get(path)
                .then()
                .body(at("candidate", nullValue()))
                .extract()
                .header("ETag");
        assertThat(tag(path, ENGLISH)).isNotEqualTo(ofReviewer);
    }

    @Test
    void whatOnlyLooksDifferentCanBeChangedAsItWasSeen() {
        String exam = "tags-change";
        String path = path(exam);
        String tag = tag(path, ENGLISH);
        Rubrics.sendToPublish(HeapExam.rubric(exam).replace("title: Heaps", "title: More heaps"));
        finalizeScore(path, tag).then().statusCode(200);
        finalizeScore(path, tag)
                .then()
                .statusCode(412)
                .body(at("currentETag", equalTo(asAdmin().get(path).header("ETag"))))
                .body(at("current.status", equalTo("final")));
    }

    @Test
    void aTagThatIsCutShortIsNone() {
        String path = path("tags-cut");
        String tag = tag(path, ENGLISH);
        String state = tag.substring(0, tag.indexOf('.'));
        for (String cut : new String[] {state, tag.substring(0, tag.length() - 1), "\"\"", "\"." + tag.substring(1)}) {
            finalizeScore(path, cut).then().statusCode(412);
        }
        finalizeScore(path, state + '"').then().statusCode(200);
    }

    private static Response finalizeScore(String path, String tag) {
        return asAdmin()
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"confirmRest\": true}")
                .post(path + "/finalize");
    }
}
