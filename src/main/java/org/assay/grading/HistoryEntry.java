package org.assay.grading;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.intake.Digest;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that happened to a submission; its hash covers everything in it and the hash of the entry before. */
@Entity
@Table(name = "history")
@IdClass(HistoryEntry.Key.class)
public class HistoryEntry extends PanacheEntityBase {
    /** The place of an entry in a submission's chain. */
    public record Key(UUID submission, int number) {}

    @Id
    public UUID submission;

    /** Counted from 1. */
    @Id
    public int number;

    public Instant at;
    public String actor;
    public String action;
    public String question;
    public UUID grading;

    /** What changed, without a word of the answer. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> detail;

    /** Digests of the rows that the entry is about: those of erasable rows under the submission's key. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> digests;

    @Column(name = "previous_hash")
    public String previousHash;

    public String hash;

    public static List<HistoryEntry> of(UUID submission) {
        return list("submission = ?1 order by number", submission);
    }

    String computeHash() {
        return Digest.of(RecordJson.write(new Hashed(
                submission,
                number,
                at,
                actor,
                action,
                question,
                grading,
                new TreeMap<>(detail),
                new TreeMap<>(digests),
                previousHash)));
    }

    private record Hashed(
            UUID submission,
            int number,
            Instant at,
            String actor,
            String action,
            String question,
            UUID grading,
            Map<String, String> detail,
            Map<String, String> digests,
            String previousHash) {}
}
