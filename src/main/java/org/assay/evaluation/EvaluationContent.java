package org.assay.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Erasable: the answers of a measurement, and its report, which quotes them. */
@Entity
@Table(name = "evaluation_content")
public class EvaluationContent extends PanacheEntityBase {
    @Id
    public UUID evaluation;

    @JdbcTypeCode(SqlTypes.JSON)
    public String request;

    @JdbcTypeCode(SqlTypes.JSON)
    public String report;
}
