package org.assay.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sees to it that there is an admin from the first start on, with a token for requests and an account for pages. */
@ApplicationScoped
class FirstAdmin {
    static final String NAME = "admin";

    private static final int BEFORE_ALL_WORK = 50;

    private static final Pattern USABLE = Pattern.compile("[!-~]{16," + Passwords.MOST_BYTES + "}");
    /** Any number, as long as nobody else locks it: two replicas that start at once must not issue two tokens. */
    private static final long LOCK = 0x6173736179L;

    private final SecurityConfig config;
    private final Passwords passwords;
    private final Clock clock;
    private final int port;

    FirstAdmin(
            SecurityConfig config,
            Passwords passwords,
            Clock clock,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.passwords = passwords;
        this.clock = clock;
        this.port = port;
    }

    /** Before anything is at work in the background that would have to be torn down. */
    void beforeStart(@Observes @Priority(BEFORE_ALL_WORK) StartupEvent start) {
        config.adminToken().ifPresent(FirstAdmin::check);
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        welcome(System.out);
    }

    static void check(String token) {
        if (!USABLE.matcher(token).matches()) {
            throw new ConfigurationException(
                    "assay.admin-token (ASSAY_ADMIN_TOKEN in the environment) needs 16 to 72 visible ASCII characters without spaces; it has "
                            + token.length() + " characters.");
        }
    }

    /** Lets the configured admin in, or makes one up where there is none; prints how to log in, the first time. */
    void welcome(PrintStream out) {
        Account.getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        boolean first = Account.named(NAME).isEmpty();
        config.adminToken().ifPresentOrElse(chosen -> followConfiguration(chosen, out), () -> makeUp(first, out));
    }

    private void followConfiguration(String chosen, PrintStream out) {
        Optional<Account> account = Account.named(NAME);
        if (account.isEmpty()) {
            account(chosen);
            out.println(
                    framed("Log in at %s as admin, with your ASSAY_ADMIN_TOKEN as the password.".formatted(login())));
        } else if (!passwords.matches(chosen, account.map(known -> known.passwordHash))) {
            account.get().passwordHash = passwords.hash(chosen);
            Session.closeAllOf(NAME);
        }
    }

    private void makeUp(boolean first, PrintStream out) {
        boolean firstToken = !Token.anyOf(Role.ADMIN);
        if (!first && !firstToken) {
            return;
        }
        SecretToken secret = SecretToken.generate();
        if (firstToken) {
            Token.issue(NAME, Role.ADMIN, secret, clock.instant(), "assay").persist();
        }
        if (first) {
            account(secret.text());
        }
        out.println(framed(announcement(secret, first, firstToken)));
    }

    private void account(String password) {
        Account account = new Account();
        account.name = NAME;
        account.grant(Set.of(Role.ADMIN));
        account.passwordHash = passwords.hash(password);
        account.createdAt = clock.instant();
        account.createdBy = "assay";
        account.persist();
    }

    private String announcement(SecretToken secret, boolean account, boolean token) {
        StringBuilder text = new StringBuilder("Shown this once, and stored only as a hash:\n\n    ")
                .append(secret.text())
                .append('\n');
        if (account) {
            text.append("\nLog in at ").append(login()).append(" as admin; it is the password.");
        }
        if (token) {
            text.append("\nSend it with every request:   Authorization: Bearer <token>");
        }
        return text.append("\nTo choose your own instead, set ASSAY_ADMIN_TOKEN and start again.")
                .toString();
    }

    private String login() {
        return "http://localhost:" + port + "/login";
    }

    private static String framed(String text) {
        String line = "-".repeat(80);
        return "\n" + line + "\n" + text + "\n" + line + "\n";
    }
}
