package org.assay.grading;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.rubric.Points;
import org.assay.scoring.Range;
import org.assay.scoring.Triage;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The append-only record of one question's pass. */
@Entity
public class Grading extends PanacheEntityBase {
    /** What brought a grading about. */
    public enum Cause {
        job,
        escalation,
        blank,
        override,
        confirm,
        rescore
    }

    @Id
    public UUID id;

    public UUID submission;

    /** Counted from 1 within the submission. */
    public int number;

    public String question;

    @Enumerated(EnumType.STRING)
    public Cause cause;

    /** Id of the job that it came from, unique; null where it came from none. */
    public String job;

    /** Version of the exam's rubric that it was scored under. */
    public int version;

    public BigDecimal low;
    public BigDecimal high;

    /** Sum of the weights of its reasons for review. */
    public int risk;

    /** Names of its {@link org.assay.scoring.Triage.Reason}s. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> reasons;

    @JdbcTypeCode(SqlTypes.JSON)
    public String record;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public String createdBy;

    public boolean isConfirmed() {
        return cause == Cause.confirm;
    }

    public Range value() {
        return new Range(new Points(low), new Points(high));
    }

    /** Whether the columns, which lists and folds go by, say what the record says. */
    boolean agreesWithItsRecord() {
        GradingRecord content = content();
        return content.score().value().equals(value())
                && content.score().question().equals(question)
                && content.reasons().stream().map(Enum::name).toList().equals(reasons)
                && Triage.risk(content.reasons()) == risk;
    }

    public GradingRecord content() {
        return RecordJson.read(record, GradingRecord.class);
    }

    /** How many of them came of jobs. */
    static int jobsOf(UUID submission, String question) {
        return (int) count("submission = ?1 and question = ?2 and job is not null", submission, question);
    }

    public static Optional<Grading> latest(UUID submission, String question) {
        return find("submission = ?1 and question = ?2 order by number desc", submission, question)
                .firstResultOptional();
    }

    public static Optional<Grading> numbered(UUID submission, int number) {
        return find("submission = ?1 and number = ?2", submission, number).firstResultOptional();
    }

    /** The latest of every question that has one, by question. */
    public static Map<String, Grading> latest(UUID submission) {
        Map<String, Grading> latest = new LinkedHashMap<>();
        all(submission).forEach(grading -> latest.put(grading.question, grading));
        return latest;
    }

    /** Every one, oldest first. */
    public static List<Grading> all(UUID submission) {
        return list("submission = ?1 order by number", submission);
    }
}
