package org.assay.benchmark.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** The {@link LoadProvider}, started and asked from outside; it ends with whoever started it. */
final class ProviderProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader output;
    private final PrintWriter input;
    private final String baseUrl;

    private ProviderProcess(Process process) throws IOException {
        this.process = process;
        this.output = process.inputReader();
        this.input = new PrintWriter(process.outputWriter(), true);
        this.baseUrl = output.readLine();
    }

    static ProviderProcess start() throws IOException {
        return new ProviderProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadProvider.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    String baseUrl() {
        return baseUrl;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    synchronized LoadProvider.Counts counts() {
        try {
            input.println();
            return JSON.readValue(output.readLine(), LoadProvider.Counts.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
