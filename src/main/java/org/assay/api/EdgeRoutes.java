package org.assay.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.assay.problem.Problem;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/** What happens before a request reaches any resource, and to one that reaches none. */
@ApplicationScoped
class EdgeRoutes {
    private static final int FIRST = Integer.MIN_VALUE + 1;
    private static final int AFTER_UPLOAD_LIMIT = -1;
    private static final int LAST = Integer.MAX_VALUE;

    private final ObjectMapper json;
    private final BodyLimit limit;

    EdgeRoutes(ObjectMapper json, BodyLimit limit) {
        this.json = json;
        this.limit = limit;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::admit).failureHandler(this::refuse);
        router.route().order(AFTER_UPLOAD_LIMIT).handler(this::leaveLimitToUs);
        router.route().order(LAST).handler(context -> write(context, Refusals.ofStatus(404)));
    }

    private void admit(RoutingContext context) {
        Target.check(context.request().uri());
        AcceptHeader.check(context.request().headers().getAll(HttpHeaders.ACCEPT));
        if (limit.isExceededBy(context.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            throw limit.exceeded();
        }
        context.next();
    }

    /** The framework cuts a body that has no Content-Length without a word; it is left as the second line. */
    private void leaveLimitToUs(RoutingContext context) {
        context.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, limit.secondLine());
        context.next();
    }

    private void refuse(RoutingContext context) {
        if (context.failure() instanceof AuthenticationRedirectException elsewhere) {
            redirect(context, elsewhere);
            return;
        }
        boolean unexplained = context.failure() == null || isBareStatus(context);
        write(context, unexplained ? Refusals.ofStatus(context.statusCode()) : Refusals.of(context.failure()));
    }

    /** A page whose reader is to log in at an OpenID Connect provider, or comes back from there. */
    private static void redirect(RoutingContext context, AuthenticationRedirectException elsewhere) {
        context.response()
                .setStatusCode(elsewhere.getCode())
                .putHeader(HttpHeaders.LOCATION, elsewhere.getRedirectUri())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    /** Vert.x wraps a status that it could not explain in an exception without a cause. */
    private static boolean isBareStatus(RoutingContext context) {
        return context.statusCode() < 500
                && Refusals.causes(context.failure(), Problem.class).findAny().isEmpty();
    }

    private void write(RoutingContext context, ProblemDocument document) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(document.status()).putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        if (document.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (document.status() == 413) {
            limit.closeAfter(context);
        }
        response.end(Buffer.buffer(bytes(document)));
    }

    private byte[] bytes(ProblemDocument document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document can always be written", e);
        }
    }
}
