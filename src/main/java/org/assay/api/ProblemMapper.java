package org.assay.api;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives every failure of a resource, and of the framework around it, the form of a problem document. */
class ProblemMapper {
    private final BodyLimit limit;

    ProblemMapper(BodyLimit limit) {
        this.limit = limit;
    }

    /** Named one by one where the framework has a mapper of its own, which would be nearer than one for Throwable. */
    @ServerExceptionMapper({
        Throwable.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        UnauthorizedException.class,
        ForbiddenException.class
    })
    Response refuse(Throwable failure, RoutingContext context) {
        ProblemDocument document = Refusals.of(failure);
        if (document.status() == 413) {
            limit.closeAfter(context);
        }
        return respond(Response.noContent(), document);
    }

    /** Keeps the headers, such as Allow, and an answer that a resource wrote itself. */
    @ServerExceptionMapper
    Response refuse(WebApplicationException failure) {
        Response response = failure.getResponse();
        boolean complete = response.hasEntity() || response.getStatus() < 400;
        return complete ? response : respond(Response.fromResponse(response), Refusals.of(failure));
    }

    private static Response respond(Response.ResponseBuilder response, ProblemDocument document) {
        response.status(document.status()).entity(document).type(ProblemDocument.MEDIA_TYPE);
        if (document.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
