package org.assay.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A token that was issued: who bears it and what it allows, never the token itself. */
@Entity
@Table(name = "token")
public class Token extends PanacheEntityBase {
    private static final Duration USE_PRECISION = Duration.ofMinutes(1);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String name;
    public String role;
    public String hash;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "last_used_at")
    public Instant lastUsedAt;

    static Token issue(String name, Role role, SecretToken secret, Instant now) {
        Token token = new Token();
        token.name = name;
        token.role = role.lowerCase();
        token.hash = secret.hash();
        token.createdAt = now;
        token.persist();
        return token;
    }

    static Optional<Token> of(SecretToken secret) {
        return find("hash", secret.hash()).firstResultOptional();
    }

    static boolean anyOf(Role role) {
        return count("role", role.lowerCase()) > 0;
    }

    /** Remembers the use to the minute: a write for every request would be the busiest row of the database. */
    void usedAt(Instant now) {
        if (lastUsedAt == null || lastUsedAt.isBefore(now.minus(USE_PRECISION))) {
            update("lastUsedAt = ?1 where id = ?2", now, id);
        }
    }

    Caller bearer() {
        return new Caller(name, Set.of(Role.named(role)));
    }
}
