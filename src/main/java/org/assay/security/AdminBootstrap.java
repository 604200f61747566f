package org.assay.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.PrintStream;
import java.time.Instant;
import java.util.regex.Pattern;

/** Sees to it that there is an admin from the first start on. */
@ApplicationScoped
class AdminBootstrap {
    private static final Pattern USABLE = Pattern.compile("[!-~]{16,512}");
    /** Any number, as long as nobody else locks it: two replicas that start at once must not issue two tokens. */
    private static final long LOCK = 0x6173736179L;

    private final SecurityConfig config;

    AdminBootstrap(SecurityConfig config) {
        this.config = config;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        config.adminToken().ifPresentOrElse(AdminBootstrap::check, () -> issueFirst(System.out));
    }

    static void check(String token) {
        if (!USABLE.matcher(token).matches()) {
            throw new IllegalStateException(
                    "assay.admin-token (ASSAY_ADMIN_TOKEN in the environment) needs 16 to 512 visible ASCII characters without spaces; it has "
                            + token.length() + " characters.");
        }
    }

    void issueFirst(PrintStream out) {
        Token.getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        if (Token.anyOf(Role.ADMIN)) {
            return;
        }
        SecretToken secret = SecretToken.generate();
        Token.issue("admin", Role.ADMIN, secret, Instant.now());
        out.println(announcement(secret));
    }

    private static String announcement(SecretToken secret) {
        return """

                ------------------------------------------------------------------------
                The admin's token, shown this once and stored only as a hash:

                    %s

                Send it with every request:   Authorization: Bearer <token>
                To choose your own instead, set ASSAY_ADMIN_TOKEN and start again.
                ------------------------------------------------------------------------
                """.formatted(secret.text());
    }
}
