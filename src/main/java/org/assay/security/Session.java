package org.assay.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A browser that is logged in; its secret stands in its cookie only. */
@Entity
@Table(name = "session")
public class Session extends PanacheEntityBase {
    private static final Duration USE_PRECISION = Duration.ofMinutes(1);

    @Id
    public String hash;

    public String account;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "last_used_at")
    public Instant lastUsedAt;

    static void open(SecretToken secret, String account, Instant now) {
        Session session = new Session();
        session.hash = secret.hash();
        session.account = account;
        session.createdAt = now;
        session.lastUsedAt = now;
        session.persist();
    }

    static Optional<Session> of(SecretToken secret) {
        return findByIdOptional(secret.hash());
    }

    static void closeAllOf(String account) {
        delete("account", account);
    }

    /** Those that nobody can use any more. */
    static void forget(Instant usedBefore, Instant openedBefore) {
        delete("lastUsedAt < ?1 or createdAt < ?2", usedBefore, openedBefore);
    }

    boolean isOpen(SecurityConfig.Session limits, Instant now) {
        return now.isBefore(lastUsedAt.plus(limits.idle())) && now.isBefore(createdAt.plus(limits.longest()));
    }

    /** Remembers the use to the minute. */
    void usedAt(Instant now) {
        if (lastUsedAt.isBefore(now.minus(USE_PRECISION))) {
            update("lastUsedAt = ?1 where hash = ?2", now, hash);
        }
    }
}
