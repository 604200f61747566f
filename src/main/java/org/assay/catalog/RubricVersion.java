package org.assay.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.scoring.Acceptance;
import org.assay.scoring.Finding;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of an exam's rubric; its document never changes, and once published neither does anything else. */
@Entity
@Table(name = "rubric_version")
@IdClass(RubricVersion.Key.class)
public class RubricVersion extends PanacheEntityBase {
    /** Whether submissions may be scored under it. */
    public enum Status {
        draft,
        published
    }

    /** An exam's key and the number of the version, counted from 1. */
    public record Key(String exam, int version) {}

    @Id
    public String exam;

    @Id
    public int version;

    public String hash;
    public String title;

    @Enumerated(EnumType.STRING)
    public Status status;

    /** Ids of the questions in the document, so that what no longer counts can be told without reading it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> questions;

    @JdbcTypeCode(SqlTypes.JSON)
    public String document;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Acceptance> accepted;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Doubt> doubts;

    /** The version beside which the text is kept that this one goes back to; null where nothing was imported. */
    @Column(name = "imported_as")
    public Integer importedAs;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Column(name = "published_by")
    public String publishedBy;

    public boolean isPublished() {
        return status == Status.published;
    }

    List<Finding> storedFindings() {
        return doubts.stream().map(Doubt::finding).toList();
    }

    static Optional<RubricVersion> find(String exam, int version) {
        return findByIdOptional(new Key(exam, version));
    }

    static Optional<RubricVersion> withHash(String exam, String hash) {
        return find("exam = ?1 and hash = ?2", exam, hash).firstResultOptional();
    }

    static Optional<RubricVersion> latest(String exam) {
        return find("exam = ?1 order by version desc", exam).firstResultOptional();
    }

    static List<RubricVersion> newest(String exam) {
        return list("exam = ?1 order by version desc", exam);
    }

    static Optional<Integer> newestOf(String exam) {
        return find("select max(version) from RubricVersion where exam = ?1", exam)
                .project(Integer.class)
                .singleResultOptional();
    }

    static Optional<Integer> latestPublished(String exam) {
        return find("select max(version) from RubricVersion where exam = ?1 and status = ?2", exam, Status.published)
                .project(Integer.class)
                .singleResultOptional();
    }

    static List<RubricVersion> latestOfEach(String after, int limit) {
        return RubricVersion.<RubricVersion>find(
                        "from RubricVersion r where r.exam > ?1 and r.version ="
                                + " (select max(v.version) from RubricVersion v where v.exam = r.exam) order by r.exam",
                        after)
                .range(0, limit - 1)
                .list();
    }
}
