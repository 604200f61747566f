package org.assay.grading;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Erasable: the words that belong to a grading. */
@Entity
@Table(name = "grading_private")
public class GradingPrivate extends PanacheEntityBase {
    @Id
    public UUID grading;

    @JdbcTypeCode(SqlTypes.JSON)
    public String words;

    @Column(name = "raw_reply")
    public String rawReply;

    /** The words of a grading: none once they are erased. */
    public static GradingWords of(UUID grading) {
        Optional<GradingPrivate> row = findByIdOptional(grading);
        return row.map(found -> RecordJson.read(found.words, GradingWords.class))
                .orElse(GradingWords.NONE);
    }
}
