package org.assay.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
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
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

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
