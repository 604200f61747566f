package org.assay.security;

import java.util.Set;

/** Whoever sent the request: the name of the token and the roles that it grants. */
public record Caller(String name, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
