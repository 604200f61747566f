package org.assay.llm;

import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * HTTP/1.1 for LangChain4j, on as many connections as a model may have calls: who comes while all are taken waits, and the
 * next request is on its way as soon as a reply is in, before anybody reads that one. Unlike LangChain4j's own client it keeps
 * what a provider says about when to come back.
 */
final class ProviderHttp implements HttpClient {
    private static final Vertx VERTX = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setUseDaemonThread(true)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));

    /** Whatever a whole call may take, which is what clients ask for here. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final io.vertx.core.http.HttpClient client;
    private final Duration timeout;

    private ProviderHttp(int connections, Duration timeout) {
        this.client = VERTX.createHttpClient(
                new HttpClientOptions().setConnectTimeout((int) CONNECT_TIMEOUT.toMillis()),
                new PoolOptions().setHttp1MaxSize(connections));
        this.timeout = timeout;
    }

    /** For the builders of chat models. */
    static final class Builder implements HttpClientBuilder {
        private final int connections;
        private Duration connectTimeout;
        private Duration readTimeout = Duration.ofSeconds(60);

        /** @param connections calls that may be on their way at once */
        Builder(int connections) {
            this.connections = connections;
        }

        @Override
        public Duration connectTimeout() {
            return connectTimeout;
        }

        @Override
        public Builder connectTimeout(Duration timeout) {
            connectTimeout = timeout;
            return this;
        }

        @Override
        public Duration readTimeout() {
            return readTimeout;
        }

        @Override
        public Builder readTimeout(Duration timeout) {
            readTimeout = timeout;
            return this;
        }

        @Override
        public HttpClient build() {
            return new ProviderHttp(connections, readTimeout);
        }
    }

    private record Reply(HttpClientResponse head, Buffer body) {}

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        Buffer body = request.body() == null ? Buffer.buffer() : Buffer.buffer(request.body());
        Reply reply = await(client.request(options(request)).compose(call -> exchange(call, body)));
        if (reply.head().statusCode() / 100 != 2) {
            throw new ProviderRefusal(
                    reply.head().statusCode(),
                    reply.body().toString(),
                    RetryAfter.read(Optional.ofNullable(reply.head().getHeader("Retry-After"))));
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(reply.head().statusCode())
                .body(reply.body().toString())
                .build();
    }

    /** All of it within the time: some providers send blank lines until they have an answer. */
    private Future<Reply> exchange(HttpClientRequest call, Buffer body) {
        return call.send(body)
                .compose(head -> head.body().map(whole -> new Reply(head, whole)))
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(fault -> call.reset());
    }

    private static RequestOptions options(HttpRequest request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        request.headers().forEach(headers::add);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method().name()))
                .setAbsoluteURI(request.url())
                .setHeaders(headers);
        proxy(request.url()).ifPresent(options::setProxyOptions);
        return options;
    }

    /** That of the JVM's settings, such as {@code -Dhttps.proxyHost}. */
    private static Optional<ProxyOptions> proxy(String url) {
        return ProxySelector.getDefault().select(URI.create(url)).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .map(address -> new ProxyOptions()
                        .setType(ProxyType.HTTP)
                        .setHost(address.getHostString())
                        .setPort(address.getPort()))
                .findFirst();
    }

    private static Reply await(Future<Reply> reply) {
        try {
            return reply.toCompletionStage().toCompletableFuture().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof java.util.concurrent.TimeoutException
                    ? new TimeoutException(e.getCause())
                    : new UncheckedIOException(new IOException(e.getCause()));
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("judges do not stream");
    }

    /** The service stops while a call is on its way. */
    static final class Interrupted extends RuntimeException {
        Interrupted(InterruptedException cause) {
            super(cause);
        }
    }
}
