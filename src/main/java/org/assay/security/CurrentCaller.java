package org.assay.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.stream.Collectors;

/** The caller of the request at hand. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller caller() {
        return new Caller(
                identity.getPrincipal().getName(),
                identity.getRoles().stream().map(Role::named).collect(Collectors.toUnmodifiableSet()));
    }
}
