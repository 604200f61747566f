package org.assay.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.judging.JudgingOptions;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One revision of an exam's settings; it never changes. */
@Entity
@Table(name = "exam_settings")
@IdClass(StoredSettings.Key.class)
public class StoredSettings extends PanacheEntityBase {
    /** An exam's key and the number of the revision, counted from 1. */
    public record Key(String exam, int revision) {}

    @Id
    public String exam;

    @Id
    public int revision;

    public String review;
    public String calls;
    public int votes;

    @Column(name = "budget_per_hour")
    public BigDecimal budgetPerHour;

    @Column(name = "budget_per_exam")
    public BigDecimal budgetPerExam;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public BigDecimal[] cutoffs;

    @Column(name = "cutoff_margin")
    public BigDecimal cutoffMargin;

    @Column(name = "escalate_below")
    public double escalateBelow;

    @Column(name = "blind_share")
    public double blindShare;

    @Column(name = "gold_share")
    public double goldShare;

    @Column(name = "integration_view")
    public String integrationView;

    public String hash;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public String createdBy;

    static Optional<StoredSettings> inForce(String exam) {
        return find("exam = ?1 order by revision desc", exam).firstResultOptional();
    }

    void hold(ExamSettings settings) {
        review = settings.review().key();
        calls = settings.judging().calls().key();
        votes = settings.judging().votes();
        budgetPerHour = settings.judging().budget().perHour().orElse(null);
        budgetPerExam = settings.judging().budget().perExam().orElse(null);
        cutoffs = settings.cutoffs().points().toArray(BigDecimal[]::new);
        cutoffMargin = settings.cutoffs().margin();
        escalateBelow = settings.escalateBelow();
        blindShare = settings.sampling().blind();
        goldShare = settings.sampling().gold();
        integrationView = settings.integrationView().key();
    }

    ExamSettings settings() {
        return new ExamSettings(
                ExamSettings.Review.valueOf(review.toUpperCase(Locale.ROOT)),
                new JudgingOptions(
                        JudgingOptions.Calls.of(calls).orElseThrow(),
                        votes,
                        new JudgingOptions.Budget(
                                Optional.ofNullable(budgetPerHour), Optional.ofNullable(budgetPerExam))),
                new Cutoffs(List.of(cutoffs), cutoffMargin),
                escalateBelow,
                new ExamSettings.Sampling(blindShare, goldShare),
                ExamSettings.IntegrationView.valueOf(integrationView.toUpperCase(Locale.ROOT)));
    }
}
