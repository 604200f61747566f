package org.assay.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

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
    public String account;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public String[] exams;

    public String hash;

    @Column(name = "previous_hash")
    public String previousHash;

    @Column(name = "previous_until")
    public Instant previousUntil;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "revoked_at")
    public Instant revokedAt;

    @Column(name = "last_used_at")
    public Instant lastUsedAt;

    static Token issue(String name, Role role, SecretToken secret, Instant now, String actor) {
        Token token = new Token();
        token.name = name;
        token.role = role.lowerCase();
        token.hash = secret.hash();
        token.createdAt = now;
        token.createdBy = actor;
        return token;
    }

    /** The one whose secret this is, or was until its rotation. */
    static Optional<Token> of(SecretToken secret) {
        return find("hash = ?1 or previousHash = ?1", secret.hash()).firstResultOptional();
    }

    static Optional<Token> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static List<Token> newest(Optional<UUID> before, int limit) {
        return before.map(id -> Token.<Token>find("id < ?1 order by id desc", id))
                .orElseGet(() -> find("order by id desc"))
                .page(0, limit)
                .list();
    }

    static boolean anyOf(Role role) {
        return count("role", role.lowerCase()) > 0;
    }

    boolean isGood(SecretToken presented, Instant now) {
        boolean inTime = revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
        return inTime && (presented.hash().equals(hash) || now.isBefore(previousUntil));
    }

    /** Takes another secret; the one until now is good for a while longer, so that nobody is locked out meanwhile. */
    void rotate(SecretToken next, Instant oldUntil) {
        previousHash = hash;
        previousUntil = oldUntil;
        hash = next.hash();
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Remembers the use to the minute: a write for every request would be the busiest row of the database. */
    void usedAt(Instant now) {
        if (lastUsedAt == null || lastUsedAt.isBefore(now.minus(USE_PRECISION))) {
            update("lastUsedAt = ?1 where id = ?2", now, id);
        }
    }

    Caller bearer() {
        return new Caller(
                name,
                Set.of(Role.named(role).orElseThrow()),
                Optional.ofNullable(exams).map(Set::of));
    }
}
