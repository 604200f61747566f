package org.assay.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, on a data folder and a free port. */
public final class PackagedService implements AutoCloseable {
    public static final String TOKEN = "token-of-the-packaged-tests";
    /** What a process ends with that SIGTERM ended. */
    private static final int TERMINATED = 128 + 15;

    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    /**
     * For services that live for a minute: Java's own archive of parsed classes, written by the first one that ends in peace,
     * and the compiler that is done soonest.
     */
    private static final List<String> START_FAST = List.of(
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=target/packaged-service.jsa",
            // What it says of an archive of an older package would stand among what the service says.
            "-Xlog:disable",
            "-XX:TieredStopAtLevel=1");

    private final Path data;
    private final Process process;
    private final Path output;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private PackagedService(Path data, Process process, Path output, int port) {
        this.data = data;
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Started, not waited for. */
    public static PackagedService launch(Path data, Map<String, String> environment) {
        return launch(data, environment, START_FAST);
    }

    private static PackagedService launch(Path data, Map<String, String> environment, List<String> options) {
        try {
            int port = freePort();
            Path output = Files.createTempFile("assay", ".log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of("-jar", JAR.toString()));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("ASSAY_WORKER_WARM_UP", "false");
            builder.environment().put("ASSAY_DATA_DIR", data.toString());
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            builder.environment().putAll(environment);
            return new PackagedService(data, builder.start(), output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started with the tests' token, and ready. */
    public static PackagedService start(Path data) {
        return start(data, Map.of("ASSAY_ADMIN_TOKEN", TOKEN));
    }

    public static PackagedService start(Path data, Map<String, String> environment) {
        return start(data, environment, START_FAST);
    }

    /** Ready, with a JVM of these options. */
    public static PackagedService start(Path data, Map<String, String> environment, List<String> options) {
        PackagedService service = launch(data, environment, options);
        service.awaitReady();
        return service;
    }

    /** Below those that systems give to connections, so that it is still free once the service has started. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 30_000)
                .filter(PackagedService::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    private void awaitReady() {
        long end = System.nanoTime() + READY.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroyForcibly();
                throw new AssertionError("The service is not ready:\n" + output());
            }
            pause(Duration.ofMillis(100));
        }
    }

    private boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, TOKEN);
    }

    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return http.send(request(path, token).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return post(path, body, headers, PATIENCE);
    }

    public HttpResponse<String> post(String path, String body, Map<String, String> headers, Duration longest)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, TOKEN)
                .header("Content-Type", "application/json")
                .timeout(longest)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> put(String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, TOKEN)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", "Bearer " + token);
    }

    /** As an operating system would: SIGTERM, and time to finish. */
    public void terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The service does not end:\n" + output());
        }
        if (process.exitValue() != TERMINATED) {
            throw new AssertionError("The service ended with " + process.exitValue() + ":\n" + output());
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** SIGKILL for the service alone: its PostgreSQL is left behind. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The service does not end:\n" + output());
        }
        return process.exitValue();
    }

    /** The PostgreSQL processes on a data folder. */
    public static List<ProcessHandle> databases(Path data) {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info()
                        .commandLine()
                        .filter(line -> line.contains(data.resolve("postgres") + " "))
                        .isPresent())
                .toList();
    }

    public Optional<String> generatedToken() {
        return output().lines()
                .map(String::strip)
                .filter(line -> line.matches("assay_[A-Za-z0-9_-]{40,}"))
                .findFirst();
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends what the test left running: this process, and the databases of its folder. */
    @Override
    public void close() {
        process.destroyForcibly();
        databases(data).forEach(ProcessHandle::destroyForcibly);
    }
}
