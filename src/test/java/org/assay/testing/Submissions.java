package org.assay.testing;

import static org.assay.testing.AdminToken.asAdmin;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assay.catalog.ShippedExam;

/** Submissions to the shipped exam, as tests send them. */
public final class Submissions {
    public static final String HEAP = "方法一:维护一个大小为 k 的最小堆,遍历数组,比堆顶大就替换堆顶,最后堆顶就是第 k 大。时间复杂度 O(n log k),空间 O(k)。\n"
            + "方法二:先把整个数组排序,然后直接返回 nums[n-k],时间 O(n log n)。\n"
            + "方法三:快速选择,随机选一个 pivot 做分区,再看它的位置决定继续在左边还是右边找,平均时间 O(n)。";

    private Submissions() {}

    /** A body with one answer. */
    public static Map<String, Object> answering(String question, String text) {
        return answering("ai-engineer-mid", question, text);
    }

    public static Map<String, Object> answering(String exam, String question, String text) {
        return Map.of(
                "exam", exam,
                "candidate", Map.of("ref", "cand-1"),
                "answers", List.of(Map.of("question", question, "text", text)),
                "metadata", Map.of("jobId", "77"));
    }

    /** The sample that comes with the product: all 18 questions. */
    public static String sample() {
        try {
            return Files.readString(Path.of("rubric/samples/ai-engineer-mid.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes the shipped exam under another key, so that other tests do not meet what is done to it. */
    public static void publish(String exam) {
        Rubrics.sendToPublish(new String(ShippedExam.content(), StandardCharsets.UTF_8)
                        .replace("exam: ai-engineer-mid", "exam: " + exam))
                .then()
                .statusCode(either(is(200)).or(is(201)));
    }

    public static Response send(Object body) {
        return asAdmin().contentType("application/json").body(body).post("/v1/submissions");
    }

    /** Sends and waits until it is judged. */
    public static Json judged(Object body) {
        return Json.of(asAdmin()
                .contentType("application/json")
                .header("Prefer", "wait=30")
                .body(body)
                .post("/v1/submissions")
                .then()
                .statusCode(200)
                .extract());
    }

    /** The same; the id. */
    public static String judgedId(Object body) {
        return judged(body).text("id");
    }

    /** Waits until every answer is judged, a minute at most. */
    public static void awaitJudged(String id) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (List.of("queued", "judging")
                .contains(Json.of(asAdmin().get("/v1/submissions/" + id)).text("status"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not judged in time: " + id);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
