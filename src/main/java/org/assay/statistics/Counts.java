package org.assay.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.StatelessSession;

/** Counts the submissions of candidates, and the levels that they have, in the database. */
@ApplicationScoped
class Counts {
    private static final String TOTALS = """
            select s.status, s.version, s.low, s.high, count(*)
            from submission s
            where s.exam = :exam and s.seeded_from is null
            group by s.status, s.version, s.low, s.high
            """;

    /** Of submissions that are judged, since in others only the blank answers have a grading yet. */
    private static final String LEVELS = """
            with latest as (
                select distinct on (g.submission, g.question) g.version, g.question, g.record
                from submission s
                join grading g on g.submission = s.id
                where s.exam = :exam and s.seeded_from is null and s.status in ('awaiting_review', 'final', 'failed')
                order by g.submission, g.question, g.number desc)
            select l.version, l.question, j ->> 'criterion', coalesce(v.level, j ->> 'level'), count(*)
            from latest l
            cross join lateral jsonb_to_record(l.record) as r (judgments jsonb, overrides jsonb)
            cross join lateral jsonb_array_elements(r.judgments) as j
            left join lateral (select o ->> 'level' as level from jsonb_array_elements(r.overrides) as o
                               where o ->> 'criterion' = j ->> 'criterion') as v on true
            group by 1, 2, 3, 4
            """;

    private final StatelessSession rows;

    Counts(StatelessSession rows) {
        this.rows = rows;
    }

    /** How many submissions have the same total. */
    record Total(String status, int version, BigDecimal low, BigDecimal high, long count) {
        boolean isDecided() {
            return low.compareTo(high) == 0;
        }
    }

    /** @param level null where the criterion has none */
    record AtLevel(int version, String question, String criterion, String level, long count) {}

    List<Total> totals(String exam) {
        return rows.createNativeQuery(TOTALS, Total.class)
                .setParameter("exam", exam)
                .getResultList();
    }

    List<AtLevel> levels(String exam) {
        return rows.createNativeQuery(LEVELS, AtLevel.class)
                .setParameter("exam", exam)
                .getResultList();
    }
}
