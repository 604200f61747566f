package org.assay.web.review;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assay.grading.Grading;
import org.assay.testing.Browser;
import org.assay.testing.Json;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A submission as a whole: its total, its end, what happened to it; and what all pages have in common. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SubmissionPagesTest {
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/(?:assets|webjars)/[^\"]+)\"");

    @Inject
    ObjectMapper json;

    private Browser lin;
    private String id;
    private String page;

    @BeforeEach
    void aSubmissionThatAwaitsReview() {
        lin = Browser.of("reviewer");
        id = Submissions.judgedId(Submissions.answering("1.1", Submissions.HEAP));
        page = "/submissions/" + id;
    }

    @Test
    void thePageShowsAllQuestionsSectionsAndTheTotal() {
        String points = Json.of(asAdmin().get("/v1" + page)).text("score.points");
        lin.get(page)
                .then()
                .statusCode(200)
                .body(containsString(points + " / 100"))
                .body(containsString("/questions/1.1\""))
                .body(containsString("算法与数据结构进阶"))
                .body(not(containsString("cand-1")));
        lin.get("/submissions?exam=ai-engineer-mid&status=awaiting_review")
                .then()
                .body(containsString("href=\"" + page + "\""));
        lin.get("/submissions?exam=ai-engineer-mid&status=final").then().body(not(containsString(page)));
        lin.get("/submissions?status=splendid&after=nonsense").then().statusCode(200);
    }

    @Test
    void unconfirmedQuestionsHinderTheEndUnlessTheyCountAsSeen() {
        lin.submit(page, page + "/finalize", Map.of("tag", tag()))
                .then()
                .statusCode(409)
                .body(containsString("Not every question is confirmed"));
        lin.submit(page, page + "/finalize", Map.of("tag", tag(), "rest", "true"))
                .then()
                .statusCode(303)
                .header("Location", endsWith(page));
        lin.get(page).then().body(allOf(containsString("Final since"), containsString("id=\"reopen\"")));
        lin.get(page + "/questions/1.1").then().statusCode(200).body(not(containsString("formaction")));
        lin.submit(page, page + "/reopen", Map.of("tag", tag())).then().statusCode(303);
        lin.get(page).then().body(containsString("id=\"finalize\""));
    }

    @Test
    void whatChangedMeanwhileIsNotFinalized() {
        String stale = tag();
        lin.submit(page, page + "/finalize", Map.of("tag", stale, "rest", "true"));
        lin.submit(page, page + "/reopen", Map.of("tag", tag()));
        lin.submit(page, page + "/finalize", Map.of("tag", stale, "rest", "true"))
                .then()
                .statusCode(409)
                .body(containsString("Somebody else was faster"));
        lin.submit(page, page + "/finalize", Map.of("rest", "true")).then().statusCode(428);
    }

    @Test
    void auditorsReadAndPrintAndEndNothing() {
        Browser auditor = Browser.of("auditor");
        auditor.get(page).then().statusCode(200).body(not(containsString("id=\"finalize\"")));
        auditor.get(page + "/report").then().statusCode(200);
        auditor.submit(page, page + "/finalize", Map.of("tag", tag(), "rest", "true"))
                .then()
                .statusCode(403);
    }

    @Test
    void theHistoryIsToldInWordsAndItsChainChecked() {
        lin.submit(page, page + "/finalize", Map.of("tag", tag(), "rest", "true"));
        lin.get(page)
                .then()
                .body(containsString("blank: graded by rule"))
                .body(containsString("with the rest"))
                .body(containsString("finalized"))
                .body(not(containsString("id=\"chain\"")));
        lin.get(page + "?check=true").then().body(containsString("The chain is whole"));
        lin.get(page + "/report")
                .then()
                .body(containsString("The chain is whole"))
                .body(containsString("<mark class=\"upper"))
                .body(containsString("Top-K"));
        changeTheRecord(record -> ((ObjectNode) record).put("rubricHash", "forged"));
        lin.get(page + "?check=true").then().body(containsString("The chain is broken"));
    }

    /** The longest answer that is taken, with far more quotes than any judge gave so far. */
    @Test
    void aLongAnswerWithManyQuotesIsThereInASecond() {
        id = Submissions.judgedId(
                Submissions.answering("1.1", "维护一个大小为 k 的最小堆。".repeat(1_400).substring(0, 20_000)));
        page = "/submissions/" + id;
        changeTheRecord(record -> record.path("judgments").forEach(this::quoteOften));
        lin.get(page + "/questions/1.1");
        long start = System.nanoTime();
        String shown = lin.get(page + "/questions/1.1").asString();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(Pattern.compile("<a class=\"number").matcher(shown).results().count())
                .isGreaterThanOrEqualTo(200);
    }

    private void quoteOften(JsonNode judgment) {
        ArrayNode evidence = ((ObjectNode) judgment).putArray("evidence");
        for (int i = 0; i < 40; i++) {
            ObjectNode quote = evidence.addObject().put("match", "EXACT");
            int start = i * 490 + judgment.path("criterion").asText().length();
            quote.putObject("span").put("start", start).put("end", start + 300);
        }
    }

    private void changeTheRecord(Consumer<JsonNode> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            Grading latest = Grading.latest(UUID.fromString(id), "1.1").orElseThrow();
            try {
                JsonNode record = json.readTree(latest.record);
                change.accept(record);
                latest.record = json.writeValueAsString(record);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void theChosenLanguageStaysWhateverTheBrowserAsksFor() {
        lin.submit(page, "/language", Map.of("language", "zh", "to", "/reviews"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/reviews"));
        lin.get(page + "/questions/1.1")
                .then()
                .body(containsString("<html lang=\"zh\">"))
                .body(containsString("得分过程"))
                .body(containsString("项取最高 2 项"));
        lin.submit(page, "/language", Map.of("language", "klingon", "to", "//evil.example"))
                .then()
                .statusCode(303)
                .header("Location", not(containsString("evil")));
        lin.get(page).then().body(containsString("<html lang=\"zh\">"));
    }

    @Test
    void everythingThatPagesLoadIsThereAndOurs() {
        assertThat(assets(page)).hasSize(4).allSatisfy(SubmissionPagesTest::isThere);
        assertThat(assets("/exams/ai-engineer-mid")).hasSize(7).allSatisfy(SubmissionPagesTest::isThere);
    }

    private List<String> assets(String address) {
        return ASSET.matcher(lin.get(address).asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void isThere(String asset) {
        new Browser().get(asset).then().statusCode(200);
    }

    @Test
    void theNavigationLeadsWhereTheReaderMayGo() {
        lin.get(page).then().body(containsString("href=\"/reviews\"")).body(not(containsString("href=\"/tokens\"")));
        Browser.of("admin").get(page).then().body(containsString("href=\"/tokens\""));
        Browser.of("author").get("/").then().body(not(containsString("href=\"/reviews\"")));
        lin.get(page).then().body(containsString("href=\"/submissions\" aria-current=\"page\""));
    }

    private String tag() {
        return asAdmin().get("/v1" + page).header("ETag").replace("\"", "");
    }
}
