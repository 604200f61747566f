package org.assay.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The wish to be taken for whoever logged in with this browser. */
final class SessionRequest extends BaseAuthenticationRequest {
    private final SecretToken secret;

    SessionRequest(SecretToken secret) {
        this.secret = secret;
    }

    SecretToken secret() {
        return secret;
    }
}
