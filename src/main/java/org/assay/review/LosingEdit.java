package org.assay.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Erasable: an edit that was refused because somebody else's came first, kept for the reviewer who made it. */
@Entity
@Table(name = "losing_edit")
@IdClass(LosingEdit.Key.class)
public class LosingEdit extends PanacheEntityBase {
    /** What a reviewer wanted to change; a later edit of the same takes the place of the earlier. */
    public record Key(UUID submission, String question, String reviewer, String criterion) {}

    /** What a reviewer did; in the database it goes by this name. */
    public enum Action {
        override,
        withdraw,
        confirm
    }

    @Id
    public UUID submission;

    @Id
    public String question;

    @Id
    public String reviewer;

    /** Empty where the edit was about the whole question. */
    @Id
    public String criterion;

    public String action;

    /** The request, as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String attempted;

    public Instant at;

    public static List<LosingEdit> of(UUID submission, String reviewer) {
        return list("submission = ?1 and reviewer = ?2 order by at", submission, reviewer);
    }
}
