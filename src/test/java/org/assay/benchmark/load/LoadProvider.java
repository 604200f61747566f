package org.assay.benchmark.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.testing.provider.FakeProvider;
import org.assay.testing.provider.HeapExam;
import org.assay.testing.provider.ProviderReply;
import org.assay.testing.provider.ProviderRequest;
import org.assay.testing.provider.WireFormat;

/**
 * The fake provider as a process of its own. It finds every criterion met, by clauses of the answer in turn; whoever asks
 * without a schema is told what the peer wants to hear. It prints its address, and what it has counted for every line that
 * it reads.
 */
final class LoadProvider {
    static final Duration LATENCY = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ANSWER = Pattern.compile("<作答 ([0-9a-f]+)>\n(.*)\n</作答 \\1>", Pattern.DOTALL);
    private static final Pattern CLAUSE = Pattern.compile("[^。;,\n]{8,60}");
    private static final String PASSED = "{\"reason\": \"so it is\", \"pass\": true, \"score\": 1}";

    private final LongAdder prefixBytes = new LongAdder();
    private final LongAdder restBytes = new LongAdder();

    private LoadProvider() {}

    /**
     * What was counted.
     *
     * @param prefixBytes of what comes before the last messages, over all calls
     * @param restBytes of the last messages
     */
    record Counts(int calls, int mostAtOnce, long prefixBytes, long restBytes) {}

    public static void main(String... arguments) throws IOException {
        LoadProvider load = new LoadProvider();
        try (FakeProvider provider = FakeProvider.underLoad(LATENCY, load::reply)) {
            warmUp(provider.baseUrl(WireFormat.OPENAI));
            System.out.println(provider.baseUrl(WireFormat.OPENAI));
            BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (input.readLine() != null) {
                System.out.println(JSON.writeValueAsString(load.counts(provider)));
            }
        }
        System.exit(0);
    }

    /** It stands for a machine that has been at work for long, so it asks itself until it is as fast as it gets. */
    private static void warmUp(String url) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(question())))
                .build();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService callers =
                        Executors.newFixedThreadPool(200, Thread.ofVirtual().factory())) {
            for (int i = 0; i < 20_000; i++) {
                callers.submit(() -> http.send(request, HttpResponse.BodyHandlers.discarding()));
            }
        }
    }

    /** As long as those of the service are. */
    private static Map<String, Object> question() {
        String answer = "<作答 0a>\n%s\n</作答 0a>".formatted("先建堆,再逐个取出最小的元素;".repeat(20));
        List<Map<String, String>> messages = List.of(
                Map.of("role", "system", "content", "每一条标准只看它自己。".repeat(600)),
                Map.of("role", "user", "content", answer));
        Map<String, Object> judgment = Map.of(
                "criterion", Map.of("enum", List.of("1", "2", "3", "4", "5", "6")),
                "level", Map.of("enum", List.of("met", "not-met")));
        Map<String, Object> schema =
                Map.of("properties", Map.of("judgments", Map.of("items", Map.of("properties", judgment))));
        return Map.of(
                "model",
                "fake",
                "messages",
                messages,
                "response_format",
                Map.of("json_schema", Map.of("schema", schema)));
    }

    private Counts counts(FakeProvider provider) {
        return new Counts(provider.calls(), provider.mostAtOnce(), prefixBytes.sum(), restBytes.sum());
    }

    private ProviderReply reply(ProviderRequest request) {
        JsonNode judgment = request.schema().at("/properties/judgments/items/properties");
        if (judgment.isMissingNode()) {
            return ProviderReply.text(PASSED);
        }
        prefixBytes.add(bytes(request.system()));
        restBytes.add(bytes(request.lastMessage()));
        List<String> clauses = clauses(request.lastMessage());
        String best = judgment.at("/level/enum/0").asText();
        List<Map<String, Object>> judgments = new ArrayList<>();
        for (JsonNode criterion : judgment.at("/criterion/enum")) {
            judgments.add(Map.of(
                    "criterion",
                    criterion.asText(),
                    "quotes",
                    List.of(clauses.get(judgments.size() % clauses.size())),
                    "level",
                    best,
                    "why",
                    "The answer says so."));
        }
        return ProviderReply.text(HeapExam.reply(judgments.stream().map(LoadProvider::json)));
    }

    private static List<String> clauses(String message) {
        Matcher answer = ANSWER.matcher(message);
        if (!answer.find()) {
            throw new IllegalStateException("The last message holds no answer.");
        }
        return CLAUSE.matcher(answer.group(2))
                .results()
                .map(clause -> clause.group().strip())
                .toList();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
