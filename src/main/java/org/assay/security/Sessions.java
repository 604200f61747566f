package org.assay.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The browsers that are logged in. */
@ApplicationScoped
public class Sessions {
    private final SecurityConfig.Session limits;
    private final Clock clock;

    Sessions(SecurityConfig config, Clock clock) {
        this.limits = config.session();
        this.clock = clock;
    }

    /** A new session, whatever the browser had before: nobody can plant one. */
    @Transactional
    SecretToken open(String account) {
        Instant now = clock.instant();
        Session.forget(now.minus(limits.idle()), now.minus(limits.longest()));
        SecretToken secret = SecretToken.generate();
        Session.open(secret, account, now);
        return secret;
    }

    @Transactional
    Optional<Caller> callerOf(SecretToken secret) {
        Instant now = clock.instant();
        Optional<Session> open = Session.of(secret).filter(session -> session.isOpen(limits, now));
        open.ifPresent(session -> session.usedAt(now));
        return open.flatMap(session -> Account.enabled(session.account)).map(Account::caller);
    }

    /** Ends the session, if it is one. */
    @Transactional
    public void close(SecretToken secret) {
        Session.deleteById(secret.hash());
    }
}
