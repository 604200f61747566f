package org.assay.gold;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Erasable: the answers themselves. */
@Entity
@Table(name = "gold_text")
public class GoldText extends PanacheEntityBase {
    @Id
    public UUID gold;

    /** By question. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> texts;

    /** None where it was withdrawn meanwhile. */
    static Map<String, String> of(UUID gold) {
        return GoldText.<GoldText>findByIdOptional(gold).map(row -> row.texts).orElse(Map.of());
    }
}
