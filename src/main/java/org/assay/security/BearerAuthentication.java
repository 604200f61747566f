package org.assay.security;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.problem.Problem;

/** {@code Authorization: Bearer <token>}, once, and nowhere else: a token in a URL ends in logs. */
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {
    private static final Pattern CREDENTIALS = Pattern.compile("(?i:Bearer) +([!-~]{1,512})");

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        List<String> headers = context.request().headers().getAll(HttpHeaderNames.AUTHORIZATION);
        if (headers.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        Matcher credentials = CREDENTIALS.matcher(headers.getFirst());
        if (headers.size() > 1 || !credentials.matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return identities.authenticate(new BearerRequest(new SecretToken(credentials.group(1))));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer"));
    }

    /** Fails the request instead of ending it, so that the edge gives this refusal the form of all others. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        if (!context.normalizedPath().matches("/v1(/.*)?")) {
            return Uni.createFrom().item(false);
        }
        context.fail(401, new Problem(Problem.Kind.UNAUTHENTICATED, "A valid token is needed."));
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(BearerRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer", "assay-token"));
    }
}
