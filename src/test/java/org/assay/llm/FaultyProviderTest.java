package org.assay.llm;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assay.testing.provider.HeapExam.judgment;
import static org.assay.testing.provider.HeapExam.reply;
import static org.assay.testing.provider.HeapExam.truthful;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.testing.ExamSettings;
import org.assay.testing.Json;
import org.assay.testing.Submissions;
import org.assay.testing.TestDatabase;
import org.assay.testing.provider.HeapExam;
import org.assay.testing.provider.ProviderOfTheService;
import org.assay.testing.provider.ProviderReply;
import org.assay.testing.provider.ProviderRequest;
import org.junit.jupiter.api.Test;

/**
 * The whole service, judging by a provider that fails in every way that providers fail in. {@code -Dfaulty.answers=1000}
 * has more answers judged.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithTestResource(ProviderOfTheService.class)
class FaultyProviderTest {
    private static final int ANSWERS = Integer.getInteger("faulty.answers", 400);
    private static final double FAULTY = 0.2;
    private static final Duration JUDGED = Duration.ofMinutes(2);

    @Inject
    AgroalDataSource database;

    /** Every fault that carries a judgment carries a false one: that the answer says how the heap grows. */
    private enum Fault {
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        TIME_OUT,
        RESET,
        TRUNCATED,
        NO_JSON,
        UNKNOWN_CRITERION,
        DOUBLED_CRITERION,
        MISSING_CRITERION,
        HALLUCINATED_QUOTE,
        REFUSAL,
        EMPTY,
        FILTERED;

        ProviderReply reply(int number) {
            String growth = judgment("3", "met", "smallest element");
            return switch (this) {
                case TOO_MANY_REQUESTS -> new ProviderReply.Status(429, OptionalInt.of(1));
                case SERVER_ERROR -> ProviderReply.Status.of(500);
                case TIME_OUT -> new ProviderReply.Late(Duration.ofMillis(2_500));
                case RESET -> new ProviderReply.Reset();
                case TRUNCATED -> {
                    String whole = HeapExam.reply(Stream.of(growth, judgment("1", "not-met", "")));
                    yield new ProviderReply.CutShort(whole.substring(0, whole.length() - 20));
                }
                case NO_JSON -> ProviderReply.text("I would say that criterion 3 is met.");
                case UNKNOWN_CRITERION ->
                    ProviderReply.text(HeapExam.reply(
                            Stream.concat(truthful(number), Stream.of(judgment("4", "met", "smallest element")))));
                case DOUBLED_CRITERION ->
                    ProviderReply.text(HeapExam.reply(Stream.concat(truthful(number), Stream.of(growth))));
                case MISSING_CRITERION ->
                    ProviderReply.text(HeapExam.reply(truthful(number).limit(2)));
                // With a NUL in it, which no database keeps.
                case HALLUCINATED_QUOTE ->
                    ProviderReply.text(HeapExam.reply(Stream.concat(
                            truthful(number).limit(2),
                            Stream.of(judgment("3", "met", "a full heap\\u0000 doubles its array")))));
                case REFUSAL -> new ProviderReply.Refusal("I cannot help with that.");
                case EMPTY -> new ProviderReply.Empty();
                case FILTERED -> new ProviderReply.Filtered();
            };
        }
    }

    /** Replies of which a share is faulty, every fault in turn. */
    private static final class Faulty {
        private final Random random = new Random(20);
        private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        private int calls;
        private int next;

        synchronized ProviderReply reply(ProviderRequest request) {
            int number = HeapExam.number(request);
            calls++;
            if (random.nextDouble() >= FAULTY) {
                return ProviderReply.text(HeapExam.reply(truthful(number)));
            }
            Fault fault = Fault.values()[next++ % Fault.values().length];
            faults.merge(fault, 1, Integer::sum);
            return fault.reply(number);
        }
    }

    @Test
    void noFaultBecomesAVerdictAndNothingIsLostOrDoubled() throws Exception {
        HeapExam.publish("faulty");
        Faulty provider = new Faulty();
        ProviderOfTheService.behave(provider::reply);
        Map<Integer, String> submissions = submitAll("faulty");
        awaitJudged("faulty");

        assertThat(count("select count(*) from submission where exam = 'faulty'"))
                .isEqualTo(ANSWERS);
        assertThat(count("select count(*) from grading g join submission s on s.id = g.submission"
                        + " where s.exam = 'faulty' and g.cause = 'job'"))
                .as("one grading each")
                .isEqualTo(ANSWERS);
        assertThat(count("select count(distinct g.submission) from grading g join submission s on s.id = g.submission"
                        + " where s.exam = 'faulty'"))
                .isEqualTo(ANSWERS);
        Map<String, Integer> abstentions = new TreeMap<>();
        for (Map.Entry<Integer, String> submission : submissions.entrySet()) {
            check(submission.getKey(), submission.getValue(), abstentions);
        }
        assertThat(provider.faults).as("every fault has come").hasSize(Fault.values().length);
        int faults =
                provider.faults.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(faults).isGreaterThan(ANSWERS / 6);
        System.out.printf(
                "FaultyProviderTest: %d answers, %d calls, %d faulty %s; criteria abstained %s%n",
                ANSWERS, provider.calls, faults, provider.faults, abstentions);
    }

    /** A criterion has the level that is true of the answer, or none, and then a reason. */
    private static void check(int number, String id, Map<String, Integer> abstentions) {
        Json submission = Json.of(asAdmin().get("/v1/submissions/" + id));
        assertThat(submission.text("status")).isEqualTo("awaiting_review");
        assertThat(submission.list("questions[0].criteria")).hasSize(3);
        for (int i = 0; i < 3; i++) {
            Json judgment = submission.under("questions[0].criteria[" + i + "].judgment");
            if (judgment.text("level") != null) {
                assertThat(judgment.text("level"))
                        .isEqualTo(HeapExam.truth(number).get(i));
            } else {
                assertThat(judgment.text("abstained")).isNotBlank();
                assertThat(judgment.text("rationale")).isNotBlank();
                abstentions.merge(judgment.text("abstained"), 1, Integer::sum);
            }
        }
    }

    @Test
    void aUsedUpBudgetHoldsJobsBackUntilSomebodyAllowsMore() throws Exception {
        HeapExam.publish("budgeted");
        ProviderOfTheService.behave(request -> ProviderReply.text(reply(truthful(HeapExam.number(request)))));
        ExamSettings.change("budgeted", "{\"budget\": {\"perExam\": 0}}").then().statusCode(200);
        String id = Json.of(Submissions.send(HeapExam.submission("budgeted", HeapExam.answer(5_001))))
                .text("id");
        await(() -> count("select count(*) from scheduled_tasks where task_instance like '" + id
                        + "/%' and consecutive_failures > 0")
                == 1);
        assertThat(count("select count(*) from llm_call where exam = 'budgeted'"))
                .isZero();
        asAdmin().get("/v1/submissions/" + id).then().body(at("status", org.hamcrest.Matchers.equalTo("queued")));

        ExamSettings.change("budgeted", "{\"budget\": {\"perExam\": 1}}").then().statusCode(200);
        update("update scheduled_tasks set execution_time = now() where task_instance like '" + id + "/%'");
        awaitJudged("budgeted");
        assertThat(count("select count(*) from llm_call where exam = 'budgeted'"))
                .isEqualTo(1);
        asAdmin()
                .get("/v1/submissions/" + id)
                .then()
                .body(at("status", org.hamcrest.Matchers.equalTo("awaiting_review")));
    }

    @Test
    void whatAbstainedIsFilledInAndTheRestStays() throws Exception {
        HeapExam.publish("filled");
        ProviderOfTheService.behave(
                request -> ProviderReply.text(reply(truthful(5_002).limit(2))));
        String id = Submissions.judgedId(HeapExam.submission("filled", HeapExam.answer(5_002)));
        assertThat(levels(id)).containsExactly("met", "met", null);

        ProviderOfTheService.behave(request -> ProviderReply.text(reply(
                Stream.of(judgment("1", "not-met", ""), judgment("2", "not-met", ""), judgment("3", "not-met", "")))));
        asAdmin()
                .contentType("application/json")
                .body("{\"only\": \"abstained\"}")
                .post("/v1/submissions/" + id + "/judge")
                .then()
                .statusCode(202);
        awaitJudged("filled");
        assertThat(levels(id)).containsExactly("met", "met", "not-met");
    }

    private static List<String> levels(String id) {
        return Json.of(asAdmin().get("/v1/submissions/" + id)).list("questions[0].criteria.judgment.level");
    }

    private Map<Integer, String> submitAll(String exam) throws Exception {
        Map<Integer, String> ids = new TreeMap<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            Map<Integer, Future<String>> sent = new TreeMap<>();
            IntStream.range(0, ANSWERS)
                    .forEach(i -> sent.put(i, senders.submit(() -> Json.of(
                                    Submissions.send(HeapExam.submission(exam, HeapExam.answer(i)))
                                            .then()
                                            .statusCode(202)
                                            .extract())
                            .text("id"))));
            for (Map.Entry<Integer, Future<String>> one : sent.entrySet()) {
                ids.put(one.getKey(), one.getValue().get());
            }
        }
        return ids;
    }

    private void awaitJudged(String exam) throws Exception {
        await(() ->
                count("select count(*) from submission where exam = '" + exam + "' and status in ('queued', 'judging')")
                        == 0);
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(JUDGED);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            Thread.sleep(100);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate(sql);
        }
    }
}
