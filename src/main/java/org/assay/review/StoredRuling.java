package org.assay.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A ruling with where it comes from; it never changes. */
@Entity
@Table(name = "ruling")
public class StoredRuling extends PanacheEntityBase {
    @Id
    public UUID id;

    public String exam;

    /** Of the rubric, which it made. */
    public int version;

    public String question;
    public String criterion;
    public String text;

    /** The submission whose override it comes from; null where it comes from none. */
    public UUID submission;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public String createdBy;
}
