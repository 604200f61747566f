package org.assay.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Erasable: who a submission is about, and the key of the digests of all its texts. */
@Entity
@Table(name = "submission_private")
public class SubmissionPrivate extends PanacheEntityBase {
    @Id
    public UUID submission;

    @Column(name = "candidate_ref")
    public String candidateRef;

    @Column(name = "candidate_groups")
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> candidateGroups;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> metadata;

    @Column(name = "callback_url")
    public String callbackUrl;

    @Column(name = "digest_key")
    public byte[] digestKey;

    public static Optional<SubmissionPrivate> of(UUID submission) {
        return findByIdOptional(submission);
    }
}
