package org.assay.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.StatelessSession;

/** Counts what reviewers confirmed, in the database: what comes back grows with the rubric and not with the submissions. */
@ApplicationScoped
class Confirmations {
    /** Of each question the latest confirmation that somebody made for itself; what a rule graded is left out. */
    private static final String COUNT = """
            with confirmed as (
                select distinct on (g.submission, g.question)
                       g.version, g.question, g.record, g.created_by, g.created_at, h.detail, o.levels -> g.question as gold
                from submission s
                join grading g on g.submission = s.id and g.cause = 'confirm'
                join history h on h.grading = g.id and h.action = 'confirm'
                left join gold o on o.id = s.seeded_from
                where s.exam = :exam and h.detail ->> 'rest' is distinct from 'true'
                  and (s.seeded_from is null or jsonb_exists(o.levels, g.question))
                order by g.submission, g.question, g.number desc)
            select c.version, c.question, j ->> 'criterion', r.origin ->> 'judge', r.origin ->> 'model', c.created_by,
                   to_char(c.created_at at time zone 'UTC', 'YYYY-MM'), c.detail ->> 'blind' is not distinct from 'true',
                   j ->> 'level', coalesce(v.level, j ->> 'level'), c.gold ->> (j ->> 'criterion'), count(*)
            from confirmed c
            cross join lateral jsonb_to_record(c.record) as r (judgments jsonb, overrides jsonb, origin jsonb)
            cross join lateral jsonb_array_elements(r.judgments) as j
            left join lateral (select o ->> 'level' as level from jsonb_array_elements(r.overrides) as o
                               where o ->> 'criterion' = j ->> 'criterion') as v on true
            where r.origin ->> 'judge' <> 'rule'
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
            """;

    private final StatelessSession rows;

    Confirmations(StatelessSession rows) {
        this.rows = rows;
    }

    /** Called inside a transaction. */
    List<Confirmed> of(String exam) {
        return rows.createNativeQuery(COUNT, Confirmed.class)
                .setParameter("exam", exam)
                .getResultList();
    }
}
