package org.assay.benchmark.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Set<String> prefixes = ConcurrentHashMap.newKeySet();
    private final LongAdder prefixBytes = new LongAdder();
    private final LongAdder restBytes = new LongAdder();

    private LoadProvider() {}

    /**
     * What was counted.
     *
     * @param prefixes different texts before the last message
     * @param prefixBytes of these, over all calls
     * @param restBytes of the last messages
     */
    record Counts(int calls, int mostAtOnce, int prefixes, long prefixBytes, long restBytes) {}

    public static void main(String... arguments) throws IOException {
        LoadProvider load = new LoadProvider();
        try (FakeProvider provider = FakeProvider.underLoad(LATENCY, load::reply)) {
            System.out.println(provider.baseUrl(WireFormat.OPENAI));
            BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (input.readLine() != null) {
                System.out.println(JSON.writeValueAsString(load.counts(provider)));
            }
        }
        System.exit(0);
    }

    private Counts counts(FakeProvider provider) {
        return new Counts(provider.calls(), provider.mostAtOnce(), prefixes.size(), prefixBytes.sum(), restBytes.sum());
    }

    private ProviderReply reply(ProviderRequest request) {
        JsonNode judgment = request.schema().at("/properties/judgments/items/properties");
        if (judgment.isMissingNode()) {
            return ProviderReply.text(PASSED);
        }
        prefixes.add(request.system());
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
