package org.assay.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.security.Csrf;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** What holds for every page. */
class PageFilters {
    /** The CSS base draws its arrows and ticks from {@code data:} images. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private final PageView pages;
    private final Template problem;
    private final Template problemPart;

    PageFilters(
            PageView pages,
            @Location("problem.html") Template problem,
            @Location("problem-part.html") Template problemPart) {
        this.pages = pages;
        this.problem = problem;
        this.problemPart = problemPart;
    }

    /** A form of another site changes nothing here. */
    @Page
    @WithFormRead
    @ServerRequestFilter
    void check(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        if (HttpMethod.GET.equals(context.request().method())) {
            return;
        }
        Object field = request.getServerRequestContext()
                        instanceof org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext form
                ? form.getFormParameter(Csrf.FIELD, true, false)
                : null;
        String sent = Optional.ofNullable(context.request().getHeader(Csrf.HEADER))
                .orElse(field instanceof String text ? text : null);
        if (!Csrf.isOurs(context, sent)) {
            throw new Problem(Kind.FORBIDDEN, "The form is out of date or not one of ours; load the page again.");
        }
    }

    /** Whoever asked for a page is refused with a page, and htmx with a notice to be put into the page that is there. */
    @Page
    @ServerResponseFilter
    void explain(ContainerRequestContext request, ContainerResponseContext response, Throwable failure) {
        boolean wantsPage = Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT))
                .filter(accept -> accept.contains(MediaType.TEXT_HTML))
                .isPresent();
        if (failure == null || response.getStatus() < 400 || !(wantsPage || pages.isPart())) {
            return;
        }
        if (pages.isPart()) {
            response.getHeaders().putSingle("HX-Retarget", "#notice");
            response.getHeaders().putSingle("HX-Reswap", "innerHTML");
        }
        String explained = pages.of(pages.isPart() ? problemPart : problem)
                .data("kind", kind(failure, response.getStatus()))
                .data("detail", failure instanceof Problem ? failure.getMessage() : "")
                .data("complaints", failure instanceof Problem refused ? refused.complaints() : List.of())
                .render();
        response.setEntity(explained, null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private static Kind kind(Throwable failure, int status) {
        if (failure instanceof Problem refused) {
            return refused.kind();
        }
        return switch (status) {
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 405 -> Kind.METHOD_NOT_ALLOWED;
            case 413 -> Kind.BODY_TOO_LARGE;
            default -> status < 500 ? Kind.MALFORMED_REQUEST : Kind.INTERNAL_ERROR;
        };
    }

    /** Nothing from elsewhere runs in a page, and what it shows is kept nowhere. */
    @Page
    @ServerResponseFilter
    void guard(ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
