package org.assay.benchmark.load;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.assay.testing.PackagedService;

/** The packaged service with its embedded database, judging by the provider. */
final class ServiceUnderLoad implements AutoCloseable {
    private static final int SENDERS = 2;
    /** Answers that are sent and not asked about yet. */
    private static final int MOST_WAITING = 1_000;
    /** Answers, so that what is measured ends under full load. */
    private static final int AFTERWARDS = 1_000;

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PackagedService service;
    private final ProviderProcess provider;
    private final Connection database;
    private final Map<String, ProcessHandle> processes = new LinkedHashMap<>();

    private ServiceUnderLoad(PackagedService service, Path data, ProviderProcess provider)
            throws IOException, SQLException {
        this.service = service;
        this.provider = provider;
        List<String> postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        this.database = DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + postmaster.get(3) + "/postgres?user=postgres");
        processes.put("service", service.handle());
        processes.put(
                "database",
                ProcessHandle.of(Long.parseLong(postmaster.getFirst().strip())).orElseThrow());
        processes.put("provider", provider.handle());
    }

    static ServiceUnderLoad start(Path data, ProviderProcess provider, int atOnce) throws IOException, SQLException {
        Map<String, String> environment = Map.of(
                "ASSAY_ADMIN_TOKEN",
                PackagedService.TOKEN,
                "ASSAY_LLM_MODELS_FAKE_PROVIDER",
                "openai",
                "ASSAY_LLM_MODELS_FAKE_BASE_URL",
                provider.baseUrl(),
                "ASSAY_LLM_MODELS_FAKE_MODEL",
                "fake",
                "ASSAY_LLM_MODELS_FAKE_API_KEY",
                "none",
                "ASSAY_LLM_MODELS_FAKE_CONCURRENT_CALLS",
                String.valueOf(atOnce));
        return new ServiceUnderLoad(PackagedService.start(data, environment, List.of()), data, provider);
    }

    /**
     * Some of the calls of a long load.
     *
     * @param from calls before them
     */
    record Stretch(int from, int calls) {
        int end() {
            return from + calls;
        }
    }

    /** Judges without a break, for a little longer than the last stretch, until all is stored; what the stretches took. */
    List<Measured> judge(Load load, List<Stretch> stretches) throws Exception {
        int stored = stored();
        int made = provider.counts().calls();
        int answers = stretches.getLast().end() + AFTERWARDS;
        List<Measured> measured = new ArrayList<>();
        try (ExecutorService sender = Executors.newSingleThreadExecutor()) {
            Future<?> sent = sender.submit(() -> send(load, answers, made));
            for (Stretch stretch : stretches) {
                awaitCalls(made + stretch.from());
                Measured.Start start = Measured.Start.now(stored(), processes);
                awaitCalls(made + stretch.end());
                measured.add(start.until(stored(), processes));
            }
            sent.get();
        }
        awaitEmptyQueue();
        if (stored() != stored + answers) {
            throw new IllegalStateException(
                    "%d answers were to be judged, %d are stored.".formatted(answers, stored() - stored));
        }
        return measured;
    }

    /** As an ATS does that sends as much as is judged. */
    private Void send(Load load, int answers, int made) throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            int sent = 0;
            while (sent < answers) {
                awaitCalls(made + sent - MOST_WAITING);
                int next = Math.min(answers - sent, SENDERS * load.questions());
                List<Callable<HttpResponse<String>>> posts = load.submissions(next).stream()
                        .<Callable<HttpResponse<String>>>map(
                                body -> () -> service.post("/v1/submissions", body, Map.of()))
                        .toList();
                for (Future<HttpResponse<String>> reply : senders.invokeAll(posts)) {
                    if (reply.get().statusCode() != 202) {
                        throw new IllegalStateException(reply.get().body());
                    }
                }
                sent += next;
            }
        }
        return null;
    }

    private void awaitCalls(int calls) {
        await(() -> provider.counts().calls() >= calls);
    }

    private void awaitEmptyQueue() {
        await(() -> count("select count(*) from scheduled_tasks where task_name = 'judge-answer'") == 0);
    }

    private static void await(BooleanSupplier reached) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The answers are not judged within " + LONGEST + ".");
            }
            PackagedService.pause(Duration.ofMillis(50));
        }
    }

    private int stored() {
        return count("select count(distinct job) from grading where cause = 'job'");
    }

    private int count(String query) {
        try (ResultSet result = database.createStatement().executeQuery(query)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one submission took, judged in this shape. */
    JsonNode usage(String shape, String submission) throws Exception {
        String settings = "/v1/exams/" + Load.EXAM + "/settings";
        HttpResponse<String> changed = service.put(
                settings,
                JSON.writeValueAsString(Map.of("calls", shape)),
                Map.of(
                        "If-Match",
                        service.get(settings).headers().firstValue("ETag").orElseThrow()));
        if (changed.statusCode() != 200) {
            throw new IllegalStateException(changed.body());
        }
        HttpResponse<String> judged = service.post("/v1/submissions", submission, Map.of("Prefer", "wait=30"));
        return JSON.readTree(judged.body()).path("usage");
    }

    @Override
    public void close() throws Exception {
        database.close();
        service.terminate();
        service.close();
    }
}
