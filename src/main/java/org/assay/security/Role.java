package org.assay.security;

import java.util.Locale;

/** What a caller may do; in annotations and in the table it goes by its name in lower case. */
public enum Role {
    INTEGRATION,
    REVIEWER,
    AUTHOR,
    AUDITOR,
    ADMIN;

    public static Role named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
