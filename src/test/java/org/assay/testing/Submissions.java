package org.assay.testing;

import static org.assay.testing.AdminToken.asAdmin;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Submissions to the shipped exam, as tests send them. */
public final class Submissions {
    public static final String HEAP = "方法一:维护一个大小为 k 的最小堆,遍历数组,比堆顶大就替换堆顶,最后堆顶就是第 k 大。时间复杂度 O(n log k),空间 O(k)。\n"
            + "方法二:先把整个数组排序,然后直接返回 nums[n-k],时间 O(n log n)。\n"
            + "方法三:快速选择,随机选一个 pivot 做分区,再看它的位置决定继续在左边还是右边找,平均时间 O(n)。";

    private Submissions() {}

    /** A body with one answer. */
    public static Map<String, Object> answering(String question, String text) {
        return Map.of(
                "exam", "ai-engineer-mid",
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

    public static Response send(Object body) {
        return asAdmin().contentType("application/json").body(body).post("/v1/submissions");
    }

    /** Sends and waits until it is judged. */
    public static JsonPath judged(Object body) {
        return asAdmin()
                .contentType("application/json")
                .header("Prefer", "wait=30")
                .body(body)
                .post("/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
