package org.assay.testing;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An exam of two questions that no other test knows, with what tests do to it. */
public record GoldExam(String key, AgroalDataSource database) {
    public static final String ANSWER =
            "The root of a min-heap holds the smallest element. Taking it out costs O(log n), because one element sinks.";
    private static final String SECOND = """
                  - id: "2"
                    title: The depth
                    points: 1
                    ask: How deep is a heap of n elements?
                    reference: Its depth is the logarithm of n.
                    items:
                      - id: depth
                        text: The depth
                        points: 1
                        criteria:
                          - id: logarithmic
                            text: Says that the depth is logarithmic
                            points: 1
                            reference: A heap is a complete binary tree, so its depth is the logarithm of n.
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Publishes it. */
    public static GoldExam published(AgroalDataSource database) {
        GoldExam exam = new GoldExam("gold-" + UUID.randomUUID(), database);
        exam.publish(exam.yaml());
        return exam;
    }

    /** With a question of 6.5 points and four criteria, and one of a point and one criterion. */
    public String yaml() {
        return new Rubrics(key)
                        .yaml()
                        .replaceFirst("points: 6.5", "points: 7.5")
                        .replaceFirst("points: 6.5", "points: 7.5")
                + SECOND;
    }

    public void publish(String yaml) {
        assertThat(Json.of(Rubrics.sendToPublish(yaml).then().statusCode(201).extract())
                        .text("status"))
                .isEqualTo("published");
    }

    public String path() {
        return "/v1/exams/" + key;
    }

    /** Of every two submissions about one brings along gold. */
    public void seedHalf() {
        set("{\"goldShare\": 0.5}");
    }

    /** Reviewers do not see what the judge says, or do. */
    public void reviewBlind(boolean blind) {
        set(blind ? "{\"blindShare\": 1}" : "{}");
    }

    private void set(String settings) {
        ExamSettings.change(key, settings).then().statusCode(200);
    }

    public Response addGold(Object body) {
        return asAdmin().contentType("application/json").body(body).post(path() + "/gold");
    }

    /** Adds gold that answers the first question, with these levels in the order of its criteria. */
    public String addGold(String smallest, String cost, String sorting, String queues) {
        return Json.of(addGold(Map.of("answers", List.of(answer(smallest, cost, sorting, queues))))
                        .then()
                        .statusCode(201)
                        .extract())
                .at("id");
    }

    public static Map<String, Object> answer(String smallest, String cost, String sorting, String queues) {
        return Map.of(
                "question",
                "1",
                "text",
                ANSWER,
                "levels",
                Map.of("smallest", smallest, "cost", cost, "sorting", sorting, "queues", queues));
    }

    /** Sends an answer to the first question. */
    public Response submit(String text) {
        return Submissions.send(submission(text));
    }

    /** Sends an answer to the first question, and waits until it is judged. */
    public String judged(String text) {
        return Submissions.judgedId(submission(text));
    }

    public Map<String, Object> submission(String text) {
        return Map.of(
                "exam", key,
                "candidate", Map.of("ref", "cand-1"),
                "answers", List.of(Map.of("question", "1", "text", text)));
    }

    /** Sends blank answers until one of them brings along gold, and waits until that is judged. */
    public String seeded() {
        List<String> before = seeds();
        for (int sent = 0; sent < 100 && seeds().equals(before); sent++) {
            submit("").then().statusCode(202);
        }
        List<String> more = new ArrayList<>(seeds());
        more.removeAll(before);
        assertThat(more).hasSize(1);
        await(more.getFirst());
        return more.getFirst();
    }

    private static void await(String submission) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Json.of(asAdmin().get("/v1/submissions/" + submission))
                .at("status")
                .equals("awaiting_review")) {
            assertThat(System.nanoTime()).as("gold is judged in time").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The submissions that are gold, oldest first. */
    public List<String> seeds() {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "select id from submission where exam = ? and seeded_from is not null order by id")) {
            find.setString(1, key);
            List<String> ids = new ArrayList<>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The levels of the first question in force, by criterion. */
    public static Map<String, String> levels(String submission) {
        Json question = Json.of(asAdmin().get(question(submission)));
        List<String> criteria = question.list("criteria.criterion");
        List<String> levels = question.list("criteria.judgment.level");
        Map<String, String> byCriterion = new HashMap<>();
        for (int i = 0; i < criteria.size(); i++) {
            byCriterion.put(criteria.get(i), levels.get(i));
        }
        return byCriterion;
    }

    /** Confirms the first question with these levels. */
    public static void confirm(Caller reviewer, String submission, Map<String, String> levels, boolean blind) {
        reviewer.request()
                .contentType("application/json")
                .header("If-Match", tag(submission))
                .body(Map.of("levels", levels, "reasonCode", "judge-erred", "blind", blind))
                .post(question(submission) + "/confirm")
                .then()
                .statusCode(200);
    }

    /** Puts a level of the first question in the place of the judge's. */
    public static void override(Caller reviewer, String submission, String criterion, String level) {
        reviewer.request()
                .contentType("application/json")
                .header("If-Match", tag(submission))
                .body(Map.of("level", level, "reasonCode", "judge-erred"))
                .put(question(submission) + "/criteria/" + criterion + "/override")
                .then()
                .statusCode(200);
    }

    /** Makes a submission final, with everything that is not confirmed counted as seen. */
    public static void finish(String submission) {
        String path = "/v1/submissions/" + submission;
        asAdmin()
                .contentType("application/json")
                .header("If-Match", asAdmin().get(path).header("ETag"))
                .body(Map.of("confirmRest", true))
                .post(path + "/finalize")
                .then()
                .statusCode(200);
    }

    private static String tag(String submission) {
        return asAdmin().get(question(submission)).header("ETag");
    }

    private static String question(String submission) {
        return "/v1/submissions/" + submission + "/questions/1";
    }
}
