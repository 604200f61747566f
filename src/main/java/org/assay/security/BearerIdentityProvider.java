package org.assay.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

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
        return context.runBlocking(() ->
                tokens.bearerOf(request.token()).map(Identities::of).orElseThrow(AuthenticationFailedException::new));
    }
}
