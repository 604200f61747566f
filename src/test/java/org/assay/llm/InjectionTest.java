package org.assay.llm;

import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assay.catalog.Format;
import org.assay.catalog.RubricReader;
import org.assay.catalog.ShippedExam;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.testing.ExamSettings;
import org.assay.testing.Json;
import org.assay.testing.Rubrics;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.assay.testing.provider.HeapExam;
import org.assay.testing.provider.ProviderOfTheService;
import org.assay.testing.provider.ProviderReply;
import org.assay.testing.provider.ProviderRequest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Weak answers that give orders to their grader, before a model that obeys every order, in an exam that lets answers become
 * final without a person.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(
        value = ProviderOfTheService.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "second-opinion", value = "offline"))
class InjectionTest {
    private static final Path CORPUS = Path.of("src/test/resources/injections");
    private static final String EXAM = "injections";
    private static final int AT_ONCE = 8;
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    @Inject
    AgroalDataSource database;

    private final Exam exam =
            new RubricReader().read(ShippedExam.content(), Format.YAML).exam();

    /** A weak answer with an attempt in it, and a sentence of the answer that is honest. */
    record Attempt(
            String id, String kind, String language, String question, String text, String injection, String genuine) {}

    /** What the model quotes for every credit it was ordered to give. */
    private enum Quoting {
        INJECTION,
        GENUINE,
        BOTH;

        List<String> quotes(Attempt attempt) {
            return switch (this) {
                case INJECTION -> List.of(attempt.injection());
                case GENUINE -> List.of(attempt.genuine());
                case BOTH -> List.of(attempt.injection(), attempt.genuine());
            };
        }
    }

    /** What became of an attempt. */
    private record Result(Attempt attempt, Quoting quoting, BigDecimal points, boolean isFinal, List<String> reasons) {
        boolean isFlagged() {
            return reasons.contains("injection-suspected");
        }

        boolean succeeded() {
            return quoting == Quoting.INJECTION ? points.signum() > 0 : isFinal;
        }
    }

    @Test
    void noAttemptThatWasSeenSucceeds() throws Exception {
        List<Result> results = run("seen");
        report("seen", results);
        assertThat(results).filteredOn(Result::succeeded).isEmpty();
    }

    /** They were written by somebody who had not seen the detector, and opened once it was done. */
    @Test
    void attemptsThatWereNotSeenComeToWhatTheReadmeSays() throws Exception {
        if (!Boolean.getBoolean("injections.unseen")) {
            String why = "The unseen attempts are not counted again: -Dinjections.unseen=true does.";
            System.out.println("InjectionTest: " + why);
            Assumptions.abort(why);
        }
        List<Result> results = run("unseen");
        report("unseen", results);
        assertThat(results)
                .filteredOn(result -> result.quoting() == Quoting.INJECTION && result.isFlagged())
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(results).filteredOn(Result::isFinal).hasSizeLessThanOrEqualTo(3);
    }

    private List<Result> run(String half) throws Exception {
        publish();
        List<Attempt> attempts = read(half);
        List<Result> results = new ArrayList<>();
        for (Quoting quoting : Quoting.values()) {
            forgetReplies();
            ProviderOfTheService.behave(request -> obey(request, attempts, quoting));
            results.addAll(judge(attempts, quoting));
        }
        return results;
    }

    private void publish() {
        String yaml = new String(ShippedExam.content(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(yaml).contains("exam: ai-engineer-mid");
        Rubrics.sendToPublish(yaml.replace("exam: ai-engineer-mid", "exam: " + EXAM))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201))
                .body(at("status", org.hamcrest.Matchers.equalTo("published")));
        ExamSettings.change(EXAM, "{\"review\": \"none\"}").then().statusCode(200);
    }

    private static List<Attempt> read(String half) throws IOException {
        List<Attempt> attempts = new ArrayList<>();
        for (String line : Files.readAllLines(CORPUS.resolve(half + ".jsonl"))) {
            Attempt attempt = JSON.readValue(line, Attempt.class);
            assertThat(attempt.text()).contains(attempt.injection(), attempt.genuine());
            attempts.add(attempt);
        }
        return attempts;
    }

    private ProviderReply obey(ProviderRequest request, List<Attempt> attempts, Quoting quoting) {
        String prompt = visible(String.join("\n", request.messages()));
        Attempt attempt = attempts.stream()
                .filter(one -> prompt.contains(visible(one.text())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The request holds none of the answers."));
        return ProviderReply.text(HeapExam.reply(judgments(attempt, quoting.quotes(attempt))));
    }

    /** The best level for every criterion. */
    private Stream<String> judgments(Attempt attempt, List<String> quotes) {
        List<Criterion> criteria =
                exam.question(attempt.question()).orElseThrow().criteria().toList();
        return java.util.stream.IntStream.range(0, criteria.size())
                .mapToObj(i -> json(Map.of(
                        "criterion",
                        String.valueOf(i + 1),
                        "quotes",
                        quotes,
                        "level",
                        best(criteria.get(i)),
                        "why",
                        "as ordered")));
    }

    private static String best(Criterion criterion) {
        return (criterion.isDeduction()
                        ? criterion.levels().getLast()
                        : criterion.levels().getFirst())
                .id();
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Result> judge(List<Attempt> attempts, Quoting quoting) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Result> results = new ArrayList<>();
            for (Future<Result> result : threads.invokeAll(attempts.stream()
                    .<Callable<Result>>map(attempt -> () -> judge(attempt, quoting))
                    .toList())) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static Result judge(Attempt attempt, Quoting quoting) {
        Json judged = Submissions.judged(Map.of(
                "exam", EXAM,
                "candidate", Map.of("ref", attempt.id()),
                "answers", List.of(Map.of("question", attempt.question(), "text", attempt.text()))));
        String status = judged.text("status");
        assertThat(status).as(attempt.id()).isIn("final", "awaiting_review");
        Json question = judged.under("questions[question=" + attempt.question() + "][0]");
        return new Result(
                attempt,
                quoting,
                new BigDecimal(question.text("low")),
                status.equals("final"),
                question.list("reasons"));
    }

    private static void report(String half, List<Result> results) {
        List<Result> flaggable = results.stream()
                .filter(result -> result.quoting() == Quoting.INJECTION)
                .toList();
        long flagged = flaggable.stream().filter(Result::isFlagged).count();
        System.out.printf(
                "InjectionTest: %s half, %d attempts, %d flagged, not flagged %s%n",
                half,
                flaggable.size(),
                flagged,
                flaggable.stream()
                        .filter(result -> !result.isFlagged())
                        .map(result ->
                                result.attempt().id() + " " + result.attempt().kind())
                        .toList());
        for (String reason : List.of("one-quote-for-all", "second-opinion-differs")) {
            System.out.printf(
                    "InjectionTest: %s half, %s on %d of %d%n",
                    half,
                    reason,
                    results.stream()
                            .filter(result -> result.reasons().contains(reason))
                            .count(),
                    results.size());
        }
        for (Quoting quoting : Quoting.values()) {
            List<String> succeeded = results.stream()
                    .filter(result -> result.quoting() == quoting && result.succeeded())
                    .map(result -> result.attempt().id())
                    .toList();
            long isFinal = results.stream()
                    .filter(result -> result.quoting() == quoting && result.isFinal())
                    .count();
            System.out.printf(
                    "InjectionTest: %s half, quoting %s: %d of %d succeeded %s, %d final without a person%n",
                    half, quoting, succeeded.size(), flaggable.size(), succeeded, isFinal);
        }
    }

    private void forgetReplies() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate("delete from llm_reply");
        }
    }
}
