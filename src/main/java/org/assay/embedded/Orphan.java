package org.assay.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL whose service was killed: it still holds the cluster, and has to go before the next one comes. */
final class Orphan {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Orphan() {}

    /** Stops the server that the cluster's pid file speaks of, and no other process. */
    static void stop(Path cluster) throws IOException, InterruptedException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> named = pid(pidFile).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (named.isPresent() && isServerOf(cluster, named.get())) {
            interrupt(named.get());
        } else {
            // PostgreSQL would take any process with that number for a running server.
            Files.delete(pidFile);
        }
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::parseLong);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isServerOf(Path cluster, ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean isPostgres =
                info.command().map(command -> command.endsWith("postgres")).orElse(false);
        return isPostgres
                && info.commandLine()
                        .map(line -> line.contains(cluster.toString()))
                        .orElse(false);
    }

    /** SIGINT is PostgreSQL's fast shutdown: clients are cut off, nothing that was committed is lost. */
    private static void interrupt(ProcessHandle server) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart(
                    "The PostgreSQL with process id " + server.pid()
                            + ", left over from a killed service, does not stop.",
                    e);
        }
    }
}
