package org.assay.llm;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Erasable: replies of a model, which may quote an answer. */
@Entity
@Table(name = "llm_reply")
public class StoredReply extends PanacheEntityBase {
    /** Hash of everything that the replies depend on. */
    @Id
    public String key;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> texts;

    @Column(name = "created_at")
    public Instant createdAt;
}
