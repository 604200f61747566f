package org.assay.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A measurement that was asked for, and how far it is. */
@Entity
@Table(name = "evaluation")
public class StoredEvaluation extends PanacheEntityBase {
    /** Where a measurement stands. */
    public enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        /** As it is written outside and in the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Statuses as text in the database. */
        @Converter(autoApply = true)
        public static class Text implements AttributeConverter<Status, String> {
            @Override
            public String convertToDatabaseColumn(Status status) {
                return status.key();
            }

            @Override
            public Status convertToEntityAttribute(String key) {
                return valueOf(key.toUpperCase(Locale.ROOT));
            }
        }
    }

    @Id
    public UUID id;

    public String exam;
    public int version;
    public Status status;
    public int answers;

    /** Judgings so far, of {@link #work}. */
    public int done;

    public int work;

    /** Why it failed, null where it did not. */
    public String failure;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "finished_at")
    public Instant finishedAt;

    /** Newest first. */
    static List<StoredEvaluation> newest(Optional<Set<String>> exams, Optional<UUID> after, int limit) {
        return find(
                        "(?1 = true or exam in ?2) and (?3 is null or id < ?3) order by id desc",
                        exams.isEmpty(),
                        exams.orElse(Set.of("")),
                        after.orElse(null))
                .page(0, limit)
                .list();
    }
}
