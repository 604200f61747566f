package org.assay.benchmark.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.testing.PackagedService;

/**
 * The shipped exam with as many submissions as are wanted: one for each kind of graded answers is judged by the offline
 * judge, and all their rows are copied in the database.
 */
final class StoredExam {
    static final String EXAM = "ai-engineer-mid";
    private static final Path ANSWERS = Path.of("src/test/resources/gold/answers.jsonl");
    /** Those of every question. */
    private static final List<String> KINDS = List.of("strong", "medium", "weak", "wrong", "terse");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PackagedService service;
    private final Connection database;

    private StoredExam(PackagedService service, Connection database) {
        this.service = service;
        this.database = database;
    }

    static StoredExam judged(PackagedService service, Path data) throws Exception {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        StoredExam exam = new StoredExam(
                service,
                DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres"));
        for (String kind : KINDS) {
            exam.judge(kind);
        }
        exam.awaitJudged();
        return exam;
    }

    private void judge(String kind) throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ANSWERS)) {
            JsonNode answer = JSON.readTree(line);
            if (answer.path("kind").asText().equals(kind)) {
                texts.put(
                        answer.path("question").asText(), answer.path("answer").asText());
            }
        }
        List<Map<String, String>> answers = texts.entrySet().stream()
                .map(text -> Map.of("question", text.getKey(), "text", text.getValue()))
                .toList();
        HttpResponse<String> sent = service.post(
                "/v1/submissions",
                JSON.writeValueAsString(Map.of("exam", EXAM, "candidate", Map.of("ref", kind), "answers", answers)),
                Map.of());
        if (sent.statusCode() != 202) {
            throw new IllegalStateException(sent.body());
        }
    }

    private void awaitJudged() throws SQLException {
        while (count("select count(*) from submission where status in ('queued', 'judging')") > 0) {
            PackagedService.pause(Duration.ofMillis(200));
        }
    }

    private int count(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet count = statement.executeQuery(query)) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Until there are so many in all. */
    void copyUntil(int submissions) throws SQLException {
        int each = submissions / KINDS.size();
        try (Statement statement = database.createStatement()) {
            statement.execute("create temporary table copied as select s.id as original, n,"
                    + " md5(s.id::text || n)::uuid as copy from submission s, generate_series(2, " + each + ") n");
            for (String copy : copies()) {
                statement.execute(copy);
            }
            statement.execute("analyze");
        }
        int stored = count("select count(*) from submission");
        if (stored != submissions) {
            throw new IllegalStateException(stored + " submissions instead of " + submissions);
        }
    }

    /** Rows as they are, under the id of the copy; a grading's own id is told apart by the number of the copy too. */
    private static List<String> copies() {
        List<String> copies = new ArrayList<>();
        copies.add(copy("submission", "t.id = c.original", "'id', c.copy"));
        for (String table : List.of("submission_private", "answer", "answer_text")) {
            copies.add(copy(table, "t.submission = c.original", "'submission', c.copy"));
        }
        copies.add(copy(
                "grading",
                "t.submission = c.original",
                "'submission', c.copy, 'id', md5(t.id::text || c.n)::uuid, 'job', t.job || '-' || c.n"));
        copies.add(copy(
                "grading_private",
                "exists (select from grading g where g.id = t.grading and g.submission = c.original)",
                "'grading', md5(t.grading::text || c.n)::uuid"));
        copies.add(copy(
                "history",
                "t.submission = c.original",
                "'submission', c.copy, 'grading', md5(t.grading::text || c.n)::uuid"));
        return copies;
    }

    private static String copy(String table, String originals, String changed) {
        return "insert into %1$s select (jsonb_populate_record(t, jsonb_build_object(%3$s))).* from %1$s t join copied c on %2$s"
                .formatted(table, originals, changed);
    }

    /** Publishes another version; its number. */
    int publish(String yaml) throws IOException, InterruptedException {
        HttpResponse<String> published =
                service.post("/v1/exams?publish=true", yaml, Map.of("Content-Type", "application/yaml"));
        JsonNode version = JSON.readTree(published.body());
        if (!version.path("status").asText().equals("published")) {
            throw new IllegalStateException(published.body());
        }
        return version.path("version").asInt();
    }

    void close() throws SQLException {
        database.close();
    }
}
