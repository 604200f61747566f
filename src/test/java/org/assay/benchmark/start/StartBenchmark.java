package org.assay.benchmark.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.testing.PackagedService;

/**
 * The packaged service with its embedded database, from the start of the process until it is ready: on an empty folder and
 * on an existing one; then its memory at rest, and the sample over HTTP. Linux only, for it reads {@code /proc}.
 */
final class StartBenchmark {
    private static final int STARTS = 5;
    /** Until the judge has read the exam. */
    private static final Duration WARM = Duration.ofSeconds(40);

    private static final Map<String, String> ENVIRONMENT =
            Map.of("ASSAY_ADMIN_TOKEN", PackagedService.TOKEN, "ASSAY_WORKER_WARM_UP", "true");

    private StartBenchmark() {}

    public static void main(String... arguments) throws Exception {
        List<Double> empty = new ArrayList<>();
        List<Double> existing = new ArrayList<>();
        Path data = null;
        for (int i = 0; i < STARTS; i++) {
            data = Files.createTempDirectory("assay-start");
            empty.add(start(data));
            existing.add(start(data));
        }
        print("on an empty folder", empty);
        print("on an existing folder", existing);
        rest(data);
        System.exit(0);
    }

    /** In seconds. */
    private static double start(Path data) throws InterruptedException {
        long start = System.nanoTime();
        try (PackagedService service = PackagedService.start(data, ENVIRONMENT, List.of())) {
            double seconds = secondsSince(start);
            service.terminate();
            return seconds;
        }
    }

    private static void print(String what, List<Double> seconds) {
        System.out.printf(
                Locale.ROOT,
                "%-24s median %.1f s of %s%n",
                what,
                seconds.stream().sorted().skip(STARTS / 2).findFirst().orElseThrow(),
                seconds.stream().map("%.1f"::formatted).toList());
    }

    private static void rest(Path data) throws Exception {
        String sample = Files.readString(Path.of("rubric/samples/ai-engineer-mid.json"));
        try (PackagedService service = PackagedService.start(data, ENVIRONMENT, List.of())) {
            PackagedService.pause(WARM);
            System.out.printf(
                    "%-24s Java %d MB, PostgreSQL %d MB%n",
                    "at rest",
                    megabytes(Stream.of(service.handle())),
                    megabytes(PackagedService.databases(data).stream()));
            for (String time : List.of("first", "second")) {
                long start = System.nanoTime();
                int status = service.post("/v1/submissions", sample, Map.of("Prefer", "wait=30"))
                        .statusCode();
                System.out.printf(
                        Locale.ROOT, "%-24s %.1f s (%d)%n", "the sample, " + time, secondsSince(start), status);
            }
            service.terminate();
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Shared pages counted once. */
    private static long megabytes(Stream<ProcessHandle> processes) {
        return processes
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .distinct()
                        .mapToLong(StartBenchmark::kilobytes)
                        .sum()
                / 1024;
    }

    private static long kilobytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
