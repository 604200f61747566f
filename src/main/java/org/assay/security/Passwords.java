package org.assay.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Passwords as they are stored: by a hash that is slow on purpose. */
final class Passwords {
    static final int LEAST_CHARACTERS = 12;
    /** bcrypt reads no more. */
    static final int MOST_BYTES = 72;

    private static final int COST = 11;
    private static final String NOBODYS = hash(SecretToken.generate().text());

    private Passwords() {}

    static boolean isUsable(String password) {
        return password.codePointCount(0, password.length()) >= LEAST_CHARACTERS && fits(password);
    }

    private static boolean fits(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    /** Takes as long for a name that nobody has as for a wrong password, so that names cannot be found out by the clock. */
    static boolean matches(String password, Optional<String> hash) {
        String shown = fits(password) ? password : "";
        return BcryptUtil.matches(shown, hash.orElse(NOBODYS)) && hash.isPresent() && !shown.isEmpty();
    }
}
