package org.assay.benchmark.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.testing.PackagedService;

/** promptfoo's {@code llm-rubric}, installed from npm, with the same provider; it stores its results as it does by default. */
final class Peer {
    static final String VERSION = "0.120.27";
    private static final Path FOLDER = Path.of("target/peer");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProviderProcess provider;

    Peer(ProviderProcess provider) {
        this.provider = provider;
    }

    static void install() throws IOException, InterruptedException {
        if (!Files.exists(FOLDER.resolve("node_modules/.bin/promptfoo"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}");
            int status = process("npm", "install", "--no-audit", "--no-fund", "promptfoo@" + VERSION)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("npm cannot install promptfoo (status " + status + ").");
            }
        }
    }

    /** The calls after those of the warm-up, one for each of these texts, so many at once. */
    Measured judge(List<String> texts, int warmUp, int atOnce) throws IOException, InterruptedException {
        Files.writeString(FOLDER.resolve("load.json"), JSON.writeValueAsString(config(texts)));
        Process process = process(
                        "node",
                        "node_modules/promptfoo/dist/src/entrypoint.js",
                        "eval",
                        "-c",
                        "load.json",
                        "--no-cache",
                        "--no-progress-bar",
                        "--no-table",
                        "--max-concurrency",
                        String.valueOf(atOnce))
                .start();
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        processes.put("peer", process.toHandle());
        processes.put("provider", provider.handle());
        int before = provider.counts().calls();
        Measured.Start start = awaitCalls(process, before + warmUp, processes);
        Measured measured = start.until(
                awaitCalls(process, before + texts.size(), processes).calls(), processes);
        process.waitFor();
        return measured;
    }

    private Measured.Start awaitCalls(Process process, int calls, Map<String, ProcessHandle> processes) {
        while (true) {
            int made = provider.counts().calls();
            if (made >= calls) {
                return Measured.Start.now(made, processes);
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("The peer ended after " + made + " calls.");
            }
            PackagedService.pause(Duration.ofMillis(20));
        }
    }

    private Map<String, Object> config(List<String> texts) {
        return Map.of(
                "prompts", List.of("{{answer}}"),
                "providers", List.of("echo"),
                "defaultTest",
                        Map.of(
                                "options",
                                Map.of(
                                        "provider",
                                        Map.of(
                                                "id",
                                                "openai:chat:fake",
                                                "config",
                                                Map.of("apiBaseUrl", provider.baseUrl(), "apiKey", "none")))),
                "tests",
                        texts.stream()
                                .map(text -> Map.of(
                                        "vars", Map.of("answer", text),
                                        "assert",
                                                List.of(Map.of(
                                                        "type",
                                                        "llm-rubric",
                                                        "value",
                                                        "The answer explains its method and names the complexity."))))
                                .toList());
    }

    private static ProcessBuilder process(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("log.txt").toFile());
        builder.environment()
                .putAll(Map.of(
                        "PROMPTFOO_DISABLE_TELEMETRY", "1",
                        "PROMPTFOO_DISABLE_UPDATE", "1",
                        "PROMPTFOO_CONFIG_DIR",
                                FOLDER.resolve("config").toAbsolutePath().toString()));
        return builder;
    }
}
