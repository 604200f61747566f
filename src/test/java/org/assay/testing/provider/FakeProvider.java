package org.assay.testing.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.assay.testing.provider.WireFormat.Content;
import org.assay.testing.provider.WireFormat.Finish;
import org.assay.testing.provider.WireFormat.Usage;

/** A provider of models on loopback, in every wire format at once; what it replies is the test's. */
public final class FakeProvider implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOST = "127.0.0.1";
    private static final Duration BETWEEN_BLANKS = Duration.ofMillis(50);
    private static final int BACKLOG = 1_000;
    private static final int CHARACTERS_A_TOKEN = 3;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpServer server;
    private final Function<ProviderRequest, ProviderReply> behaviour;
    private final Duration latency;
    private final Executor thinking;
    private final boolean remembers;
    private final List<ProviderRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    private FakeProvider(
            Function<ProviderRequest, ProviderReply> behaviour,
            Duration latency,
            Executor thinking,
            boolean remembers) {
        this.behaviour = behaviour;
        this.latency = latency;
        this.thinking = thinking;
        this.remembers = remembers;
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(HOST)
                        .setPort(0)
                        .setAcceptBacklog(BACKLOG)
                        .setHttp2ClearTextEnabled(false))
                .requestHandler(this::take)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public static FakeProvider replying(Function<ProviderRequest, ProviderReply> behaviour) {
        return new FakeProvider(
                behaviour, Duration.ZERO, task -> Thread.ofVirtual().start(task), true);
    }

    /** For many calls: it keeps no requests, and its behaviour waits for nothing. */
    public static FakeProvider underLoad(Duration latency, Function<ProviderRequest, ProviderReply> behaviour) {
        return new FakeProvider(behaviour, latency, Runnable::run, false);
    }

    /** What a client of this format takes as its base URL. */
    public String baseUrl(WireFormat format) {
        return "http://" + HOST + ":" + server.actualPort() + format.base();
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

    private void take(HttpServerRequest request) {
        long start = System.nanoTime();
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        request.response().endHandler(ended -> atOnce.decrementAndGet());
        request.body().onSuccess(body -> thinking.execute(() -> answer(request, body, start)));
    }

    private void answer(HttpServerRequest request, Buffer body, long start) {
        try {
            Optional<WireFormat> format = WireFormat.at(request.path());
            if (format.isEmpty()) {
                send(request, 404, "{}");
                return;
            }
            ProviderRequest asked =
                    format.get().read(request.path(), request.headers(), JSON.readTree(body.getBytes()));
            calls.incrementAndGet();
            if (remembers) {
                requests.add(asked);
            }
            Runnable reply = reply(request, asked, behaviour.apply(asked));
            after(latency.minusNanos(System.nanoTime() - start), reply);
        } catch (IOException | RuntimeException | Error e) {
            request.connection().close();
            throw new IllegalStateException("The provider cannot answer.", e);
        }
    }

    private void after(Duration time, Runnable action) {
        if (time.isPositive()) {
            vertx.setTimer(time.plusNanos(999_999).toMillis(), timer -> action.run());
        } else {
            action.run();
        }
    }

    /** Ready to be sent. */
    private Runnable reply(HttpServerRequest request, ProviderRequest asked, ProviderReply reply) {
        return switch (reply) {
            case ProviderReply.Text(String text) -> reply(request, asked, new Content(text, Finish.STOP));
            case ProviderReply.CutShort(String text) -> reply(request, asked, new Content(text, Finish.CUT_SHORT));
            case ProviderReply.Refusal(String text) -> reply(request, asked, new Content(text, Finish.REFUSAL));
            case ProviderReply.Filtered() -> reply(request, asked, new Content("", Finish.FILTERED));
            case ProviderReply.Empty() -> reply(request, asked, new Content("", Finish.EMPTY));
            case ProviderReply.Status status -> {
                status.retryAfterSeconds()
                        .ifPresent(seconds -> request.response().putHeader("Retry-After", String.valueOf(seconds)));
                yield () -> send(request, status.status(), "{\"error\": {\"message\": \"no\", \"type\": \"fault\"}}");
            }
            case ProviderReply.Late(Duration by) -> {
                Runnable late = reply(request, asked, new Content("{}", Finish.STOP));
                yield () -> after(by, late);
            }
            case ProviderReply.Blanks() -> () -> blanks(request.response().setChunked(true));
            case ProviderReply.Reset() -> () -> request.connection().close();
        };
    }

    private void blanks(HttpServerResponse response) {
        if (!response.closed()) {
            response.write("\n");
            after(BETWEEN_BLANKS, () -> blanks(response));
        }
    }

    private static Runnable reply(HttpServerRequest request, ProviderRequest asked, Content content) {
        int prompt = asked.system().length()
                + asked.messages().stream().mapToInt(String::length).sum();
        Usage usage = new Usage(
                tokens(prompt),
                tokens(asked.system().length()),
                tokens(content.text().length()));
        String body = asked.format().write(content, usage).toString();
        return () -> send(request, 200, body);
    }

    private static int tokens(int characters) {
        return (characters + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
    }

    private static void send(HttpServerRequest request, int status, String body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
