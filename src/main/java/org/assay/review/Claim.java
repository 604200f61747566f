package org.assay.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** That somebody looks at an open question, so that nobody else does at the same time. */
@Entity
public class Claim extends PanacheEntityBase {
    static final Duration LEASE = Duration.ofMinutes(15);

    @Id
    public UUID id;

    public UUID submission;
    public String question;

    /** Name of the reviewer. */
    public String holder;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /** What it is on: there is one claim at most. */
    record Place(UUID submission, String question) {}

    Place place() {
        return new Place(submission, question);
    }

    /** Those on questions of some submissions that have not run out. */
    static List<Claim> of(Collection<UUID> submissions, Instant now) {
        return list("submission in ?1 and expiresAt > ?2", submissions, now);
    }

    /** Whoever holds it: there is nothing left to look at. */
    static void end(UUID submission, String question) {
        delete("submission = ?1 and question = ?2", submission, question);
    }
}
