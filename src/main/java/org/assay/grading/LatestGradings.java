package org.assay.grading;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.rubric.Points;
import org.assay.scoring.Range;
import org.hibernate.StatelessSession;

/** The latest gradings of many submissions at once: first in short, and whole where that is not enough. */
@ApplicationScoped
class LatestGradings {
    private static final String LATEST = """
            select distinct on (g.submission, g.question) g.submission, g.id, g.question, g.version, g.low, g.high
            from grading g
            where g.submission in (:submissions)
            order by g.submission, g.question, g.number desc
            """;

    private final StatelessSession rows;

    LatestGradings(StatelessSession rows) {
        this.rows = rows;
    }

    /** One of them, in short. */
    record Line(UUID submission, UUID id, String question, int version, BigDecimal low, BigDecimal high) {
        Range value() {
            return new Range(new Points(low), new Points(high));
        }
    }

    /** By submission and question. */
    Map<UUID, Map<String, Line>> of(Collection<UUID> submissions) {
        Map<UUID, Map<String, Line>> latest = new HashMap<>();
        if (!submissions.isEmpty()) {
            rows.createNativeQuery(LATEST, Line.class)
                    .setParameterList("submissions", submissions)
                    .getResultStream()
                    .forEach(line -> latest.computeIfAbsent(line.submission(), id -> new HashMap<>())
                            .put(line.question(), line));
        }
        return latest;
    }

    /** A record as it is stored. */
    record Stored(UUID id, String record) {}

    /** What they say, by id. */
    Map<UUID, GradingRecord> records(List<UUID> ids) {
        return records("select g.id, cast(g.record as text) from grading g where g.id in (:ids)", ids);
    }

    /** The same without their scores, which are most of a record and need not be known to be folded again. */
    Map<UUID, GradingRecord> withoutScores(List<UUID> ids) {
        return records("select g.id, cast(g.record - 'score' as text) from grading g where g.id in (:ids)", ids);
    }

    private Map<UUID, GradingRecord> records(String query, List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows
                        .createNativeQuery(query, Stored.class)
                        .setParameterList("ids", ids)
                        .getResultList()
                        .parallelStream()
                        .collect(Collectors.toMap(
                                Stored::id, stored -> RecordJson.read(stored.record(), GradingRecord.class)));
    }
}
