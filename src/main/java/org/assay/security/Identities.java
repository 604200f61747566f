package org.assay.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.stream.Collectors;

/** How a caller looks to the framework. */
final class Identities {
    static final String EXAMS = "assay.exams";

    private Identities() {}

    static SecurityIdentity of(Caller caller) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.name()))
                .addRoles(caller.roles().stream().map(Role::lowerCase).collect(Collectors.toSet()));
        caller.exams().ifPresent(exams -> identity.addAttribute(EXAMS, exams));
        return identity.build();
    }
}
