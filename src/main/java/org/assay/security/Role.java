package org.assay.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do; in annotations and on the wire it goes by its name in lower case. */
public enum Role {
    INTEGRATION,
    REVIEWER,
    AUTHOR,
    AUDITOR,
    ADMIN;

    /** The role of that name in lower case; others, such as groups of a company's directory, mean nothing here. */
    public static Optional<Role> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.lowerCase().equals(name))
                .findFirst();
    }

    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
