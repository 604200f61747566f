package org.assay.gold;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Answers of one made-up or pseudonymous candidate, of which the levels are known. */
@Entity
public class Gold extends PanacheEntityBase {
    @Id
    public UUID id;

    public String exam;

    /** Version of the exam's rubric that the levels are of. */
    public int version;

    /** Level by criterion, by question. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Map<String, String>> levels;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "withdrawn_at")
    public Instant withdrawnAt;

    /** Newest first, those that are not withdrawn. */
    static List<Gold> newest(String exam, Optional<UUID> after, int limit) {
        return after.map(id ->
                        Gold.<Gold>find("exam = ?1 and withdrawnAt is null and id < ?2 order by id desc", exam, id))
                .orElseGet(() -> find("exam = ?1 and withdrawnAt is null order by id desc", exam))
                .range(0, limit - 1)
                .list();
    }

    static Optional<Gold> find(String exam, UUID id) {
        return find("exam = ?1 and id = ?2 and withdrawnAt is null", exam, id).firstResultOptional();
    }
}
