package org.assay.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Turns a token into an identity, or refuses it without saying why. */
@ApplicationScoped
class BearerIdentityProvider implements IdentityProvider<BearerRequest> {
    private final Tokens tokens;

    BearerIdentityProvider(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<BearerRequest> getRequestType() {
        return BearerRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> tokens.bearerOf(request.token())
                .map(BearerIdentityProvider::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.name()))
                .addRoles(caller.roles().stream().map(Role::lowerCase).collect(Collectors.toSet()))
                .build();
    }
}
