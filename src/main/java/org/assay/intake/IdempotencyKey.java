package org.assay.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What became of a request that an integration may send again. */
@Entity
@Table(name = "idempotency_key")
@IdClass(IdempotencyKey.Scope.class)
public class IdempotencyKey extends PanacheEntityBase {
    /** The scope of a key: an integration and a path. */
    public record Scope(String owner, String path, String key) {}

    @Id
    public String owner;

    @Id
    public String path;

    @Id
    public String key;

    @Column(name = "body_hash")
    public String bodyHash;

    public UUID submission;

    @Column(name = "created_at")
    public Instant createdAt;
}
