package org.assay.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.problem.Complaint;
import org.jboss.logging.Logger;

/** Lets people change their own password, who show that they know the one until now. */
@ApplicationScoped
public class OwnPassword {
    private static final Logger LOG = Logger.getLogger(OwnPassword.class);

    private final Passwords passwords;
    private final LoginTries tries;
    private final Sessions sessions;
    private final boolean configured;

    OwnPassword(Passwords passwords, LoginTries tries, Sessions sessions, SecurityConfig config) {
        this.passwords = passwords;
        this.tries = tries;
        this.sessions = sessions;
        this.configured = config.adminToken().isPresent();
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Every session has ended; the secret of the one that goes on, for the browser's cookie. */
        record Changed(SecretToken secret) implements Outcome {}

        /** It is not the password of an account that is there. */
        record Refused() implements Outcome {}

        /** Too many tries failed; this one was not looked at. */
        record TooEarly() implements Outcome {}
    }

    /** Whether the configuration sets the password of this account again at the next start. */
    public boolean isSetByConfiguration(String name) {
        return configured && name.equals(FirstAdmin.NAME);
    }

    /**
     * Guesses count like those of a login: a browser that was left open must not tell the password.
     *
     * @throws org.assay.problem.Problem where the next one cannot be a password
     */
    @Transactional
    public Outcome change(String name, String old, String next) {
        List<Complaint> complaints = new ArrayList<>();
        Accounts.checkPassword(next, complaints);
        Accounts.refuseIfAny(complaints);
        if (!tries.count(name)) {
            return new Outcome.TooEarly();
        }
        Optional<Account> account = Account.locked(name).filter(known -> known.disabledAt == null);
        if (!passwords.matches(old, account.map(known -> known.passwordHash))) {
            return new Outcome.Refused();
        }
        tries.forget(name);
        account.orElseThrow().passwordHash = passwords.hash(next);
        Session.closeAllOf(name);
        LOG.infof("Password changed: %s", name);
        return new Outcome.Changed(sessions.open(name));
    }
}
