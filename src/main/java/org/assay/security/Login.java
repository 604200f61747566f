package org.assay.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Lets people in by name and password. */
@ApplicationScoped
public class Login {
    private static final Logger LOG = Logger.getLogger(Login.class);

    private final Passwords passwords;
    private final LoginTries tries;
    private final Sessions sessions;
    private final Clock clock;

    Login(Passwords passwords, LoginTries tries, Sessions sessions, Clock clock) {
        this.passwords = passwords;
        this.tries = tries;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The secret of a session, for the browser's cookie. */
        record LoggedIn(SecretToken secret) implements Outcome {}

        /** The name, the password or both are wrong, or the account is disabled: which one is not told. */
        record Refused() implements Outcome {}

        /** Too many tries failed; this one was not looked at. */
        record TooEarly() implements Outcome {}
    }

    /** Whether the name exists shows neither in the outcome nor in the time that it takes. */
    @Transactional
    public Outcome logIn(String name, String password) {
        if (!tries.count(name)) {
            LOG.infof("Login refused, too many tries: %s", shown(name));
            return new Outcome.TooEarly();
        }
        Optional<Account> account = Account.enabled(name);
        if (!passwords.matches(password, account.map(found -> found.passwordHash))) {
            LOG.infof("Login refused: %s", shown(name));
            return new Outcome.Refused();
        }
        tries.forget(name);
        account.orElseThrow().lastLoginAt = clock.instant();
        LOG.infof("Logged in: %s", shown(name));
        return new Outcome.LoggedIn(sessions.open(name));
    }

    /** What was typed as a name may be a password, and may be written to break the log: only names are shown. */
    private static String shown(String name) {
        return Account.named(name).map(account -> account.name).orElse("(no account)");
    }
}
