package org.assay.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The wish to be taken for the bearer of a token. */
final class BearerRequest extends BaseAuthenticationRequest {
    private final SecretToken token;

    BearerRequest(SecretToken token) {
        this.token = token;
    }

    SecretToken token() {
        return token;
    }
}
