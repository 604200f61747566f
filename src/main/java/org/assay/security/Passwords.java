package org.assay.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Passwords as they are stored: by a hash that is slow on purpose. */
@ApplicationScoped
class Passwords {
    static final int LEAST_CHARACTERS = 12;
    /** bcrypt reads no more. */
    static final int MOST_BYTES = 72;

    private static final int LEAST_COST = 4;
    /** A login would take minutes beyond. */
    private static final int MOST_COST = 20;

    /** In the form of a hash and of none: salt and hash are 53 characters of bcrypt's alphabet. */
    private static final String NOBODYS = "$2a$%02d$" + ".".repeat(53);

    private final int cost;

    @Inject
    Passwords(SecurityConfig config) {
        this(config.passwordCost());
    }

    Passwords(int cost) {
        if (cost < LEAST_COST || cost > MOST_COST) {
            throw new IllegalStateException(
                    "assay.password-cost (ASSAY_PASSWORD_COST in the environment) must be from %d to %d; it is %d."
                            .formatted(LEAST_COST, MOST_COST, cost));
        }
        this.cost = cost;
    }

    static boolean isUsable(String password) {
        return password.codePointCount(0, password.length()) >= LEAST_CHARACTERS && fits(password);
    }

    private static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    /** Takes as long for a name that nobody has as for a wrong password, so that names cannot be found out by the clock. */
    boolean matches(String password, Optional<String> hash) {
        String shown = fits(password) ? password : "";
        return BcryptUtil.matches(shown, hash.orElseGet(() -> NOBODYS.formatted(cost)))
                && hash.isPresent()
                && !shown.isEmpty();
    }
}
