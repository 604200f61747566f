package org.assay.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a question was answered, and how long the answer is; it stays after an erasure. */
@Entity
@Table(name = "answer")
@IdClass(SubmittedAnswer.Key.class)
public class SubmittedAnswer extends PanacheEntityBase {
    /** A question of a submission. */
    public record Key(UUID submission, String question) {}

    @Id
    public UUID submission;

    @Id
    public String question;

    /** In UTF-16 code units. */
    public int length;

    /** Of the text, under the submission's key. */
    public String digest;
}
