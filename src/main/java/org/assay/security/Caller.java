package org.assay.security;

import java.util.Optional;
import java.util.Set;

/**
 * Whoever sent the request.
 *
 * @param name of the integration or the person
 * @param exams the only ones that the caller has to do with; empty for all
 */
public record Caller(String name, Set<Role> roles, Optional<Set<String>> exams) {
    public Caller {
        roles = Set.copyOf(roles);
        exams = exams.map(Set::copyOf);
    }

    /** With all exams. */
    Caller(String name, Set<Role> roles) {
        this(name, roles, Optional.empty());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether it may put its own levels in the place of a judge's; then it does not see what is to be decided blind. */
    public boolean mayDecide() {
        return is(Role.REVIEWER) || is(Role.ADMIN);
    }

    /** Whether it is an integration and nothing more: it sees what it submitted itself, and no other's. */
    public boolean isOnlyIntegration() {
        return roles.equals(Set.of(Role.INTEGRATION));
    }

    /** Whether the exam exists, as far as this caller is concerned. */
    public boolean knows(String exam) {
        return exams.map(known -> known.contains(exam)).orElse(true);
    }
}
