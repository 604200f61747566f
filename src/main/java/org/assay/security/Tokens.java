package org.assay.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Finds who bears a token: the admin of the configuration, or whoever a token was issued to. */
@ApplicationScoped
class Tokens {
    private static final Caller ADMIN = new Caller("admin", Set.of(Role.ADMIN));

    private final Optional<SecretToken> adminToken;

    Tokens(SecurityConfig config) {
        adminToken = config.adminToken().map(SecretToken::new);
    }

    @Transactional
    Optional<Caller> bearerOf(SecretToken presented) {
        if (adminToken.filter(presented::sameAs).isPresent()) {
            return Optional.of(ADMIN);
        }
        Optional<Token> found = Token.of(presented);
        found.ifPresent(token -> token.usedAt(Instant.now()));
        return found.map(Token::bearer);
    }
}
