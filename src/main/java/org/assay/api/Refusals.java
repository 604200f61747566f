package org.assay.api;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.problem.Problem;
import org.jboss.logging.Logger;

/** Which document a failure becomes. A failure that no client could have caused is logged here, once. */
final class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private Refusals() {}

    static ProblemDocument of(Throwable failure) {
        Optional<Problem> problem = causes(failure, Problem.class).findFirst();
        if (problem.isPresent()) {
            return ProblemDocument.of(problem.get());
        }
        return switch (failure) {
            case WebApplicationException e
            when e.getResponse().getStatus() < 500 -> ofStatus(e.getResponse().getStatus());
            case UnauthorizedException e -> ofStatus(401);
            case AuthenticationFailedException e -> ofStatus(401);
            case ForbiddenException e -> ofStatus(403);
            default -> failure(failure);
        };
    }

    /** For a refusal by the framework, which knows only a status. */
    static ProblemDocument ofStatus(int status) {
        return kind(status)
                .map(kind -> ProblemDocument.of(
                        new Problem(kind, ProblemType.of(kind).meaning())))
                .orElseGet(() -> ProblemDocument.ofStatus(
                        status, HttpResponseStatus.valueOf(status).reasonPhrase()));
    }

    static <T> Stream<T> causes(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static ProblemDocument failure(Throwable failure) {
        URI instance = URI.create("urn:uuid:" + UUID.randomUUID());
        LOG.errorf(failure, "A request failed: %s", instance);
        return ProblemDocument.ofFailure(instance);
    }

    private static Optional<Problem.Kind> kind(int status) {
        return switch (status) {
            case 400 -> Optional.of(Problem.Kind.MALFORMED_REQUEST);
            case 401 -> Optional.of(Problem.Kind.UNAUTHENTICATED);
            case 403 -> Optional.of(Problem.Kind.FORBIDDEN);
            case 404 -> Optional.of(Problem.Kind.NOT_FOUND);
            case 405 -> Optional.of(Problem.Kind.METHOD_NOT_ALLOWED);
            case 406 -> Optional.of(Problem.Kind.NOT_ACCEPTABLE);
            case 412 -> Optional.of(Problem.Kind.PRECONDITION_FAILED);
            case 413 -> Optional.of(Problem.Kind.BODY_TOO_LARGE);
            case 415 -> Optional.of(Problem.Kind.UNSUPPORTED_MEDIA_TYPE);
            case 422 -> Optional.of(Problem.Kind.INVALID_REQUEST);
            case 428 -> Optional.of(Problem.Kind.PRECONDITION_REQUIRED);
            default -> Optional.empty();
        };
    }
}
