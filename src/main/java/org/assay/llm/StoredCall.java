package org.assay.llm;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** A call of a model, for the account. */
@Entity
@Table(name = "llm_call")
public class StoredCall extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;
    public String exam;
    public String model;

    @Column(name = "input_tokens")
    public long inputTokens;

    @Column(name = "cached_input_tokens")
    public long cachedInputTokens;

    @Column(name = "output_tokens")
    public long outputTokens;

    /** In the currency of the prices. */
    public BigDecimal cost;

    /** What was paid for an exam since then. */
    static BigDecimal costSince(String exam, Instant from) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(call.cost), 0) from StoredCall call where call.exam = :exam and call.at >= :from",
                        BigDecimal.class)
                .setParameter("exam", exam)
                .setParameter("from", from)
                .getSingleResult();
    }

    /** What was paid since then. */
    static BigDecimal costSince(Instant from) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(call.cost), 0) from StoredCall call where call.at >= :from",
                        BigDecimal.class)
                .setParameter("from", from)
                .getSingleResult();
    }
}
