package org.assay.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.catalog.Catalog;
import org.assay.intake.Submission.Status;
import org.assay.statistics.Counts.AtLevel;
import org.assay.statistics.Counts.Total;

/** Tells how points and levels are distributed so far. */
@ApplicationScoped
public class LiveStatistics {
    private static final int TENTHS = 10;

    private final Catalog catalog;
    private final Counts counts;

    LiveStatistics(Catalog catalog, Counts counts) {
        this.catalog = catalog;
        this.counts = counts;
    }

    @Transactional
    public Distributions of(String exam) {
        catalog.require(exam);
        List<Total> totals = counts.totals(exam);
        return new Distributions(
                exam,
                byStatus(totals),
                totals(exam, totals, Status.FINAL),
                totals(exam, totals, Status.AWAITING_REVIEW),
                criteria(exam));
    }

    private static Map<String, Long> byStatus(List<Total> totals) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            counts.put(status.key(), count(with(status, totals)));
        }
        return counts;
    }

    private Distributions.Totals totals(String exam, List<Total> totals, Status status) {
        List<Total> all = with(status, totals);
        List<Total> decided = all.stream().filter(Total::isDecided).toList();
        Long[] deciles = new Long[TENTHS];
        Arrays.fill(deciles, 0L);
        double sum = 0;
        for (Total total : decided) {
            BigDecimal max = catalog.version(exam, total.version())
                    .orElseThrow()
                    .exam()
                    .points()
                    .value();
            deciles[decile(total.low(), max)] += total.count();
            sum += total.count() * total.low().doubleValue() / max.doubleValue();
        }
        long n = count(decided);
        return new Distributions.Totals(count(all), count(all) - n, n == 0 ? null : sum / n, List.of(deciles));
    }

    /** A bonus beyond the points is in the last one. */
    private static int decile(BigDecimal points, BigDecimal max) {
        int tenth = points.multiply(BigDecimal.TEN)
                .divide(max, 0, RoundingMode.FLOOR)
                .intValue();
        return Math.clamp(tenth, 0, TENTHS - 1);
    }

    private static List<Total> with(Status status, List<Total> totals) {
        return totals.stream()
                .filter(total -> total.status().equals(status.key()))
                .toList();
    }

    private static long count(List<Total> totals) {
        return totals.stream().mapToLong(Total::count).sum();
    }

    private List<Distributions.CriterionLevels> criteria(String exam) {
        List<AtLevel> levels = counts.levels(exam);
        Criteria criteria =
                Criteria.of(catalog, exam, levels.stream().map(AtLevel::version).toList());
        return Groups.of(
                levels,
                count -> criteria.key(count.version(), count.question(), count.criterion()),
                criteria.inOrder(),
                LiveStatistics::criterion);
    }

    private static Distributions.CriterionLevels criterion(Criteria.Key key, List<AtLevel> counts) {
        Map<Optional<String>, Long> byLevel = counts.stream()
                .collect(Collectors.groupingBy(
                        count -> Optional.ofNullable(count.level()), Collectors.summingLong(AtLevel::count)));
        long abstained = byLevel.getOrDefault(Optional.<String>empty(), 0L);
        long all = byLevel.values().stream().mapToLong(Long::longValue).sum();
        return new Distributions.CriterionLevels(
                key.question(),
                key.criterion().id(),
                counts.stream().map(AtLevel::version).distinct().sorted().toList(),
                all,
                abstained,
                key.criterion().levels().stream()
                        .map(level ->
                                level(level.id(), byLevel.getOrDefault(Optional.of(level.id()), 0L), all - abstained))
                        .toList());
    }

    private static Distributions.LevelShare level(String id, long n, long rated) {
        return new Distributions.LevelShare(id, n, rated == 0 ? null : n / (double) rated);
    }
}
