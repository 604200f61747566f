package org.assay.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.problem.Problem;

/** The caller of the request at hand. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller caller() {
        return new Caller(
                name(),
                identity.getRoles().stream()
                        .map(Role::named)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(identity.getAttribute(Identities.EXAMS)));
    }

    /** Refuses what concerns an exam that the caller has nothing to do with. */
    public void mustKnow(String exam) {
        if (exam != null && !caller().knows(exam)) {
            throw new Problem(Problem.Kind.FORBIDDEN, "The token is good for other exams only.");
        }
    }

    /** Under which records of what is done now stand. */
    public String name() {
        return identity.getPrincipal().getName();
    }
}
