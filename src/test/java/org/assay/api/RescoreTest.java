package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assay.testing.Rubrics.sendToPublish;
import static org.assay.testing.Rubrics.sendYaml;
import static org.assay.testing.provider.HeapExam.judgment;
import static org.assay.testing.provider.HeapExam.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.grading.Grading;
import org.assay.grading.GradingPrivate;
import org.assay.intake.AnswerText;
import org.assay.intake.Submission;
import org.assay.intake.SubmissionPrivate;
import org.assay.security.Role;
import org.assay.testing.Caller;
import org.assay.testing.ExamSettings;
import org.assay.testing.Json;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.assay.testing.provider.HeapExam;
import org.assay.testing.provider.ProviderOfTheService;
import org.assay.testing.provider.ProviderReply;
import org.assay.testing.provider.ProviderRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another version of the rubric makes of stored gradings: first seen, then done, and never by a judge. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(ProviderOfTheService.class)
class RescoreTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(8_000);
    private static final String STATEMENT = "text: Says that reading it takes constant time";

    private final AtomicInteger calls = new AtomicInteger();

    /** Every answer earns the first criterion, every second one the second, none the third. */
    @BeforeEach
    void judgeTruthfully() {
        judge(request -> ProviderReply.text(reply(HeapExam.truthful(HeapExam.number(request)))));
    }

    private void judge(Function<ProviderRequest, ProviderReply> behaviour) {
        ProviderOfTheService.behave(request -> {
            calls.incrementAndGet();
            return behaviour.apply(request);
        });
    }

    /** The first criterion is worth 2 points, and everything above as much more. */
    private static String dearer(String exam) {
        return HeapExam.rubric(exam)
                .replace("points: 3", "points: 4")
                .replace("{id: root, points: 1", "{id: root, points: 2");
    }

    /** The judge goes by another statement for the second criterion. */
    private static String restated(String exam) {
        return HeapExam.rubric(exam).replace(STATEMENT, STATEMENT + " and says why");
    }

    private static void publish(String yaml, int version) {
        sendToPublish(yaml)
                .then()
                .statusCode(201)
                .body(at("status", equalTo("published")))
                .body(at("version", equalTo(version)));
    }

    /** An answer that earns one point, or two. */
    private static String judged(String exam, int points) {
        int number = NUMBERS.addAndGet(2) + 2 - points;
        return Submissions.judgedId(HeapExam.submission(exam, HeapExam.answer(number)));
    }

    private static Response rescore(String exam, int version, String query) {
        return asAdmin().post("/v1/exams/" + exam + "/versions/" + version + "/rescore" + query);
    }

    private static Json rescored(String exam, int version, String query) {
        return Json.of(rescore(exam, version, query).then().statusCode(200).extract());
    }

    private static ValidatableResponse submission(String id) {
        return asAdmin().get("/v1/submissions/" + id).then();
    }

    private static List<String> causes(String id) {
        return Json.of(asAdmin().get("/v1/submissions/" + id + "/gradings")).list("cause");
    }

    private static void override(String id, String criterion, String level) {
        String question = "/v1/submissions/" + id + "/questions/1";
        asAdmin()
                .contentType("application/json")
                .header("If-Match", asAdmin().get(question).header("ETag"))
                .body(Map.of("level", level, "reasonCode", "seen"))
                .put(question + "/criteria/" + criterion + "/override")
                .then()
                .statusCode(200);
    }

    private static void finish(String id) {
        asAdmin()
                .contentType("application/json")
                .header("If-Match", asAdmin().get("/v1/submissions/" + id).header("ETag"))
                .body("{\"confirmRest\": true}")
                .post("/v1/submissions/" + id + "/finalize")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsSeenBeforeIsWhatIsDoneThen() {
        HeapExam.publish("dearer");
        String weak = judged("dearer", 1);
        String strong = judged("dearer", 2);
        publish(dearer("dearer"), 2);
        int asked = calls.get();
        submission(weak).body(at("version", equalTo(1))).body(at("outdated", equalTo(true)));

        Json seen = rescored("dearer", 2, "");
        assertThat(seen.list("moves.submission")).containsExactly(weak, strong);
        assertThat(seen.list("moves.before.low")).containsExactly(1, 2);
        assertThat(seen.list("moves.after.high")).containsExactly(2, 3);
        assertThat(seen.map("summary"))
                .containsEntry("rescored", 2)
                .containsEntry("moved", 2)
                .containsEntry("raised", 2)
                .containsEntry("lowered", 0)
                .containsEntry("undecided", 0);
        assertThat(seen.is("applied")).isFalse();
        assertThat(causes(weak)).containsExactly("job");
        submission(weak).body(at("version", equalTo(1))).body(at("score.points", equalTo(1)));

        Json done = rescored("dearer", 2, "?apply=true");
        assertThat(done.is("applied")).isTrue();
        assertThat(done.list("moves")).isEqualTo(seen.list("moves"));
        assertThat(done.map("summary")).isEqualTo(seen.map("summary"));
        submission(weak)
                .body(at("version", equalTo(2)))
                .body(at("outdated", equalTo(false)))
                .body(at("score.points", equalTo(2)))
                .body(at("questions[0].criteria[0].judgment.rationale", equalTo("so it is")));
        assertThat(causes(weak)).containsExactly("job", "rescore");
        assertThat(calls.get()).isEqualTo(asked);
    }

    @Test
    void everyGradingStillFoldsToWhatItSaysAndTheHistoryIsWhole() {
        HeapExam.publish("replayed");
        String id = judged("replayed", 2);
        publish(dearer("replayed"), 2);
        rescored("replayed", 2, "?apply=true");
        for (int number = 1; number <= 2; number++) {
            asAdmin()
                    .get("/v1/submissions/" + id + "/gradings/" + number + "/replay")
                    .then()
                    .body(at("equal", equalTo(true)))
                    .body(at("stored.low", equalTo(number + 1)));
        }
        asAdmin()
                .get("/v1/submissions/" + id + "/history?verify=true")
                .then()
                .body(at("entries.action", hasItem("rescore")))
                .body(at("entries[action=rescore][0].detail", equalTo(Map.of("before", "1", "after", "2"))))
                .body(at("verification.whole", equalTo(true)));
    }

    @Test
    void whatIsUnderTheVersionAlreadyIsLeftAlone() {
        HeapExam.publish("twice");
        String id = judged("twice", 1);
        publish(dearer("twice"), 2);
        rescored("twice", 2, "?apply=true");
        Json again = rescored("twice", 2, "?apply=true");
        assertThat(again.list("moves")).isEmpty();
        assertThat(again.map("summary")).containsEntry("current", 1).containsEntry("rescored", 0);
        assertThat(causes(id)).containsExactly("job", "rescore");
        Json back = rescored("twice", 1, "?apply=true");
        assertThat(back.list("moves.after.low")).containsExactly(1);
        assertThat(back.map("summary")).containsEntry("lowered", 1);
    }

    @Test
    void nothingMovesAndNothingIsAppendedWhereNoJudgeAndNoSumCouldTell() {
        HeapExam.publish("retitled");
        String id = judged("retitled", 2);
        publish(
                HeapExam.rubric("retitled")
                        .replace("title: Heaps\n        points", "title: All about heaps\n        points")
                        .replace("title: Only section", "title: The section"),
                2);
        Json done = rescored("retitled", 2, "?apply=true");
        assertThat(done.list("moves")).isEmpty();
        assertThat(done.map("summary")).containsEntry("rescored", 1).containsEntry("moved", 0);
        assertThat(causes(id)).containsExactly("job");
        submission(id).body(at("version", equalTo(2))).body(at("outdated", equalTo(false)));
    }

    @Test
    void whoCrossesACutoffIsTold() {
        HeapExam.publish("crossed");
        ExamSettings.change("crossed", "{\"cutoffs\": {\"points\": [1.5, 3.5], \"margin\": 0}}")
                .then()
                .statusCode(200);
        String below = judged("crossed", 1);
        judged("crossed", 2);
        publish(dearer("crossed"), 2);
        Json seen = rescored("crossed", 2, "");
        assertThat(seen.map("summary")).containsEntry("moved", 2).containsEntry("crossing", 1);
        assertThat(seen.list("moves[submission=" + below + "][0].crossed"))
                .containsExactly(Map.of("cutoff", 1.5, "before", "below", "after", "reached"));
    }

    @Test
    void overridesStayAndOnlyWhatChangedIsJudgedAgain() throws InterruptedException {
        HeapExam.publish("restated");
        String id = judged("restated", 2);
        override(id, "growth", "met");
        publish(restated("restated"), 2);
        Json done = rescored("restated", 2, "?apply=true");
        assertThat(done.list("moves.after")).containsExactly(Map.of("low", 2, "high", 3));
        assertThat(done.map("summary")).containsEntry("undecided", 1).containsEntry("lowered", 1);
        submission(id)
                .body(at("score.points", nullValue()))
                .body(at("questions[0].criteria.judgment.level", contains("met", null, "met")))
                .body(at("questions[0].criteria[1].judgment.abstained", equalTo("criterion-changed")))
                .body(at("questions[0].criteria[1].judgment.rationale", nullValue()))
                .body(at("questions[0].criteria[2].override.reasonCode", equalTo("seen")))
                .body(at("questions[0].reasons", hasItem("undecided")));

        int asked = calls.get();
        judge(request -> ProviderReply.text(reply(Stream.of(
                judgment("1", "not-met", ""),
                judgment("2", "partial", "it is read in O(1)"),
                judgment("3", "not-met", "")))));
        judgeAgain(id);
        assertThat(calls.get()).isEqualTo(asked + 1);
        submission(id)
                .body(at("questions[0].criteria.judgment.level", contains("met", "partial", "met")))
                .body(at("score.points", equalTo(2.5)));
    }

    @Test
    void anOverrideOnAChangedCriterionGoesWithItsJudgment() {
        HeapExam.publish("overridden");
        String id = judged("overridden", 1);
        override(id, "cost", "met");
        publish(restated("overridden"), 2);
        rescored("overridden", 2, "?apply=true");
        submission(id)
                .body(at("questions[0].criteria[1].judgment.abstained", equalTo("criterion-changed")))
                .body(at("questions[0].criteria[1].override", nullValue()));
    }

    @Test
    void aBlankAnswerStaysWorthNothingWhateverChanges() {
        HeapExam.publish("blank");
        String id = Submissions.judgedId(HeapExam.submission("blank", " "));
        publish(restated("blank"), 2);
        assertThat(rescored("blank", 2, "?apply=true").map("summary")).containsEntry("undecided", 0);
        submission(id).body(at("version", equalTo(2))).body(at("score.points", equalTo(0)));
        assertThat(causes(id)).containsExactly("blank");
    }

    @Test
    void whatAReviewerSawInABlankAnswerIsOpenAgainWhereTheCriterionChanged() {
        HeapExam.publish("drawn");
        String id = Submissions.judgedId(HeapExam.submission("drawn", " "));
        override(id, "cost", "met");
        publish(restated("drawn"), 2);
        rescored("drawn", 2, "?apply=true");
        submission(id)
                .body(at("questions[0].criteria.judgment.level", contains("not-met", null, "not-met")))
                .body(at("questions[0].criteria[1].judgment.abstained", equalTo("criterion-changed")));
    }

    @Test
    void aQuestionThatWasNeverAskedIsOpenAndOneThatIsGoneNoLongerCounts() {
        String grown = HeapExam.rubric("grown")
                        .replace("points: 3\nsections", "points: 5\nsections")
                        .replace("title: Only section\n    points: 3", "title: Only section\n    points: 5")
                + """
                      - id: "2"
                        title: Uses
                        points: 2
                        ask: Where are heaps used?
                        reference: In priority queues.
                        items:
                          - id: use
                            points: 2
                            criteria:
                              - {id: queue, points: 2, text: Names priority queues as a use, reference: In priority queues.}
                """;
        HeapExam.publish("grown");
        String id = judged("grown", 2);
        publish(grown, 2);
        rescored("grown", 2, "?apply=true");
        submission(id)
                .body(at("score.low", equalTo(2)))
                .body(at("score.high", equalTo(4)))
                .body(at("questions[1].criteria[0].judgment.abstained", equalTo("criterion-changed")));
        assertThat(open(id)).containsExactly("1", "2");
        rescored("grown", 1, "?apply=true");
        assertThat(open(id)).containsExactly("1");
        submission(id)
                .body(at("score.points", equalTo(2)))
                .body(at("questions", hasSize(1)))
                .body(at("status", equalTo("awaiting_review")));
        finish(id);
    }

    /** What waits for a reviewer, by question. */
    private static List<String> open(String id) {
        return Json.of(asAdmin().get("/v1/reviews?exam=grown"))
                .<String>list("items[submission=" + id + "].question")
                .stream()
                .sorted()
                .toList();
    }

    @Test
    void whatIsFinalIsOnlyListedUnlessItIsAskedFor() {
        HeapExam.publish("final");
        String id = judged("final", 1);
        finish(id);
        publish(dearer("final"), 2);
        Json listed = rescored("final", 2, "?apply=true");
        assertThat(listed.list("moves.effect")).containsExactly("outdated");
        assertThat(listed.map("summary")).containsEntry("outdated", 1).containsEntry("moved", 1);
        submission(id)
                .body(at("version", equalTo(1)))
                .body(at("outdated", equalTo(true)))
                .body(at("score.points", equalTo(1)));

        assertThat(rescored("final", 2, "?apply=true&final=true").list("moves.effect"))
                .containsExactly("taken-over");
        submission(id)
                .body(at("version", equalTo(2)))
                .body(at("status", equalTo("final")))
                .body(at("score.points", equalTo(2)));
    }

    @Test
    void aRangeIsNotFinalSoItIsOpenedAgain() {
        HeapExam.publish("reopened");
        String id = judged("reopened", 2);
        finish(id);
        publish(restated("reopened"), 2);
        assertThat(rescored("reopened", 2, "?apply=true&final=true").list("moves.effect"))
                .containsExactly("reopened");
        submission(id)
                .body(at("status", equalTo("awaiting_review")))
                .body(at("finalizedBy", nullValue()))
                .body(at("score.final", equalTo(false)));
        asAdmin()
                .get("/v1/submissions/" + id + "/history?verify=true")
                .then()
                .body(at("entries.action", hasItems("finalize", "reopen", "rescore")))
                .body(at("verification.whole", equalTo(true)));
    }

    @Test
    void whatIsErasedCountsButStaysAsItIs() {
        HeapExam.publish("erased");
        String id = judged("erased", 1);
        erase(UUID.fromString(id));
        publish(dearer("erased"), 2);
        Json done = rescored("erased", 2, "?apply=true&final=true");
        assertThat(done.list("moves.effect")).containsExactly("erased");
        assertThat(done.map("summary")).containsEntry("erased", 1).containsEntry("raised", 1);
        assertThat(causes(id)).containsExactly("job");
        submission(id).body(at("version", equalTo(1))).body(at("score.points", equalTo(1)));
    }

    /** As an erasure leaves it: texts and keys are gone. */
    private static void erase(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            Grading.all(id).forEach(grading -> GradingPrivate.deleteById(grading.id));
            AnswerText.delete("submission", id);
            SubmissionPrivate.deleteById(id);
            Submission.update("erasedAt = ?1 where id = ?2", Instant.now(), id);
        });
    }

    @Test
    void whatIsStillBeingJudgedIsLeftOut() {
        HeapExam.publish("under-way");
        judge(request -> ProviderReply.Status.of(500));
        Submissions.send(HeapExam.submission("under-way", HeapExam.answer(1)))
                .then()
                .statusCode(202);
        publish(dearer("under-way"), 2);
        Json done = rescored("under-way", 2, "?apply=true");
        assertThat(done.map("summary")).containsEntry("underWay", 1).containsEntry("rescored", 0);
    }

    @Test
    void onlyAPublishedVersionOfTheExamCanScore() {
        HeapExam.publish("drafted");
        HeapExam.publish("other");
        sendYaml(dearer("drafted")).then().statusCode(201).body(at("status", equalTo("draft")));
        rescore("drafted", 2, "").then().statusCode(409).body(at("type", equalTo("/problems/wrong-status")));
        rescore("other", 2, "").then().statusCode(404);
        rescore("nobody", 1, "").then().statusCode(404);
        rescore("drafted", 1, "?apply=perhaps").then().statusCode(400);
        rescore("drafted", 1, "").then().statusCode(200).body(at("moves", empty()));
    }

    @Test
    void authorsRescoreAndAdminsAlsoWhatIsFinal() {
        HeapExam.publish("roles");
        String path = "/v1/exams/roles/versions/1/rescore";
        for (Role role : List.of(Role.INTEGRATION, Role.REVIEWER, Role.AUDITOR)) {
            Caller.anew(role.lowerCase())
                    .request()
                    .noContentType()
                    .post(path)
                    .then()
                    .statusCode(403);
        }
        Caller.anew("author")
                .request()
                .noContentType()
                .post(path + "?apply=true")
                .then()
                .statusCode(200);
        Caller.anew("author")
                .request()
                .noContentType()
                .post(path + "?final=true")
                .then()
                .statusCode(403)
                .body(at("type", equalTo("/problems/forbidden")));
    }

    private static void judgeAgain(String id) throws InterruptedException {
        asAdmin()
                .contentType("application/json")
                .body("{\"only\": \"abstained\"}")
                .post("/v1/submissions/" + id + "/judge")
                .then()
                .statusCode(202);
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!Json.of(submission(id).extract()).at("status").equals("awaiting_review")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }
}
