package org.assay.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** One candidate's answers to one exam, and where they stand; what would identify the candidate is kept apart. */
@Entity
public class Submission extends PanacheEntityBase {
    /** Where a submission stands. */
    public enum Status {
        QUEUED,
        JUDGING,
        AWAITING_REVIEW,
        FINAL,
        FAILED;

        /** As it is written outside and in the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
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
                return of(key);
            }
        }
    }

    @Id
    public UUID id;

    public String owner;
    public String exam;
    public int version;

    public Status status;

    public BigDecimal low;
    public BigDecimal high;

    /** Jobs of judging that are staged and not recorded yet. */
    public int pending;

    /** Grows with every change, so that clients can tell one state from the next. */
    public long revision;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Column(name = "finalized_at")
    public Instant finalizedAt;

    @Column(name = "finalized_by")
    public String finalizedBy;

    @Column(name = "erased_at")
    public Instant erasedAt;

    /** The gold that its answers are; null where they are a candidate's. */
    @Column(name = "seeded_from")
    public UUID seededFrom;

    public boolean isSeeded() {
        return seededFrom != null;
    }

    /** Seeded ones are nobody's, whatever a caller goes by. */
    public boolean isOwnedBy(String integration) {
        return !isSeeded() && owner.equals(integration);
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public static Optional<Submission> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of these that are there, always locked in the same order, so that nobody waits for each other. */
    public static List<Submission> locked(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from submission where id = any(:ids) order by id for no key update", Submission.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }
}
