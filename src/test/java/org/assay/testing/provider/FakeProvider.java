package org.assay.testing.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.assay.testing.provider.WireFormat.Content;
import org.assay.testing.provider.WireFormat.Finish;
import org.assay.testing.provider.WireFormat.Usage;

/** A provider of models on loopback, in every wire format at once; what it replies is the test's. */
public final class FakeProvider implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BACKLOG = 1_000;
    private static final int CHARACTERS_A_TOKEN = 3;

    private final HttpServer server;
    private final Function<ProviderRequest, ProviderReply> behaviour;
    private final Duration latency;
    private final boolean remembers;
    private final List<ProviderRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    private FakeProvider(Function<ProviderRequest, ProviderReply> behaviour, Duration latency, boolean remembers) {
        this.behaviour = behaviour;
        this.latency = latency;
        this.remembers = remembers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public static FakeProvider replying(Function<ProviderRequest, ProviderReply> behaviour) {
        return new FakeProvider(behaviour, Duration.ZERO, true);
    }

    /** For many calls: it keeps no requests. */
    public static FakeProvider underLoad(Duration latency, Function<ProviderRequest, ProviderReply> behaviour) {
        return new FakeProvider(behaviour, latency, false);
    }

    /** What a client of this format takes as its base URL. */
    public String baseUrl(WireFormat format) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + format.base();
    }

    public List<ProviderRequest> requests() {
        return requests;
    }

    public int calls() {
        return calls.get();
    }

    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            Optional<WireFormat> format = WireFormat.at(path);
            if (format.isEmpty()) {
                send(exchange, 404, "{}");
                return;
            }
            ProviderRequest request = format.get().read(path, exchange.getRequestHeaders(), body);
            calls.incrementAndGet();
            if (remembers) {
                requests.add(request);
            }
            sleep(latency);
            reply(exchange, request, behaviour.apply(request));
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private void reply(HttpExchange exchange, ProviderRequest request, ProviderReply reply) throws IOException {
        switch (reply) {
            case ProviderReply.Text(String text) -> send(exchange, request, new Content(text, Finish.STOP));
            case ProviderReply.CutShort(String text) -> send(exchange, request, new Content(text, Finish.CUT_SHORT));
            case ProviderReply.Refusal(String text) -> send(exchange, request, new Content(text, Finish.REFUSAL));
            case ProviderReply.Filtered() -> send(exchange, request, new Content("", Finish.FILTERED));
            case ProviderReply.Empty() -> send(exchange, request, new Content("", Finish.EMPTY));
            case ProviderReply.Status status -> {
                status.retryAfterSeconds().ifPresent(seconds -> exchange.getResponseHeaders()
                        .set("Retry-After", String.valueOf(seconds)));
                send(exchange, status.status(), "{\"error\": {\"message\": \"no\", \"type\": \"fault\"}}");
            }
            case ProviderReply.Late(Duration by) -> {
                sleep(by);
                send(exchange, request, new Content("{}", Finish.STOP));
            }
            case ProviderReply.Reset() -> {
                // Closing the exchange without a reply closes the connection.
            }
        }
    }

    private static void send(HttpExchange exchange, ProviderRequest request, Content content) throws IOException {
        int prompt = request.system().length()
                + request.messages().stream().mapToInt(String::length).sum();
        Usage usage = new Usage(
                tokens(prompt),
                tokens(request.system().length()),
                tokens(content.text().length()));
        send(exchange, 200, request.format().write(content, usage).toString());
    }

    private static int tokens(int characters) {
        return (characters + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
