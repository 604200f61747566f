package org.assay.benchmark.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assay.benchmark.load.ServiceUnderLoad.Stretch;

/**
 * Calls a second and CPU a call, before a provider that takes 200 ms: of the service at 60 and at 160 calls in flight, soon
 * after its start and long after it; of a peer at 160; then what the two shapes of calls take. All on this machine.
 */
final class LoadBenchmark {
    private static final Stretch EARLY = new Stretch(2_000, 10_000);
    /** Once the JVM has compiled what it is going to compile. */
    private static final Stretch LATE = new Stretch(52_000, 10_000);

    private static final int FEW = 60;
    private static final int MANY = 160;

    private final ProviderProcess provider;
    private final Load load;
    private final Path data;

    private LoadBenchmark(ProviderProcess provider, Load load, Path data) {
        this.provider = provider;
        this.load = load;
        this.data = data;
    }

    /** {@code --without-peer} where there is no npm. */
    public static void main(String... arguments) throws Exception {
        boolean withPeer = !Arrays.asList(arguments).contains("--without-peer");
        if (withPeer) {
            Peer.install();
        }
        try (ProviderProcess provider = ProviderProcess.start()) {
            LoadBenchmark benchmark =
                    new LoadBenchmark(provider, Load.ofGradedAnswers(), Files.createTempDirectory("assay-load"));
            benchmark.service(FEW);
            Measurements many = benchmark.service(MANY);
            if (withPeer) {
                benchmark.peer(many);
            }
            benchmark.shapes();
        }
        System.exit(0);
    }

    /** Of one service: after the short warm-up, and after the long one. */
    private record Measurements(Measured early, Measured late) {}

    private Measurements service(int atOnce) throws Exception {
        try (ServiceUnderLoad service = ServiceUnderLoad.start(data, provider, atOnce)) {
            List<Measured> measured = service.judge(load, List.of(EARLY, LATE));
            print(EARLY.from(), atOnce, measured.getFirst());
            print(LATE.from(), atOnce, measured.getLast());
            return new Measurements(measured.getFirst(), measured.getLast());
        }
    }

    private static void print(int before, int atOnce, Measured measured) {
        double limit = atOnce * 1000.0 / LoadProvider.LATENCY.toMillis();
        print(
                "%d in flight, after %d calls: %.0f calls/s, %.1f %% of the limit of %.0f; CPU a call: service %.2f ms, database %.2f ms, provider %.2f ms",
                atOnce,
                before,
                measured.callsPerSecond(),
                100 * measured.callsPerSecond() / limit,
                limit,
                measured.cpuPerCall("service"),
                measured.cpuPerCall("database"),
                measured.cpuPerCall("provider"));
    }

    private void peer(Measurements many) throws IOException, InterruptedException {
        Measured peer = new Peer(provider).judge(load.texts(EARLY.end()), EARLY.from(), MANY);
        print(
                "promptfoo %s, %d in flight, after %d calls: %.0f calls/s; CPU a call: %.2f ms, provider %.2f ms",
                Peer.VERSION,
                MANY,
                EARLY.from(),
                peer.callsPerSecond(),
                peer.cpuPerCall("peer"),
                peer.cpuPerCall("provider"));
        for (Measured own : List.of(many.early(), many.late())) {
            print(
                    "Against it: %.1f times the calls/s, %.2f of the CPU a call (service and database)",
                    own.callsPerSecond() / peer.callsPerSecond(),
                    (own.cpuPerCall("service") + own.cpuPerCall("database")) / peer.cpuPerCall("peer"));
        }
    }

    private void shapes() throws Exception {
        try (ServiceUnderLoad service = ServiceUnderLoad.start(data, provider, FEW)) {
            for (String shape : List.of("per-question", "per-criterion")) {
                LoadProvider.Counts before = provider.counts();
                JsonNode usage =
                        service.usage(shape, load.submissions(load.questions()).getFirst());
                LoadProvider.Counts after = provider.counts();
                double prefix = after.prefixBytes() - before.prefixBytes();
                double rest = after.restBytes() - before.restBytes();
                print(
                        "%s: %.1f calls, %.0f tokens in and %.0f out an answer; %.1f %% of the prompt is the same for every candidate",
                        shape,
                        perAnswer(usage, "calls"),
                        perAnswer(usage, "inputTokens"),
                        perAnswer(usage, "outputTokens"),
                        100 * prefix / (prefix + rest));
            }
        }
    }

    private double perAnswer(JsonNode usage, String count) {
        return usage.path(count).asDouble() / load.questions();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
