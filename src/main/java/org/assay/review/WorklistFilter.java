package org.assay.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.scoring.Triage;
import org.hibernate.query.NativeQuery;

/**
 * Which open questions somebody asks for.
 *
 * @param exams the only ones that somebody has to do with; empty for all
 * @param assignee name of whoever holds a claim on it, or {@link #NOBODY}
 * @param blindfolded whether the reader may not know what the judge said on questions that are reviewed blind
 */
public record WorklistFilter(
        Optional<Set<String>> exams,
        Optional<String> exam,
        Optional<Triage.Reason> reason,
        Optional<String> assignee,
        boolean blindfolded) {
    public static final String NOBODY = "none";

    /**
     * The latest gradings of questions that are asked which nobody has confirmed, with who holds them. What a blindfolded reader may not know counts
     * neither for the filter nor for the order.
     */
    static final String OPEN_QUESTION = """
            with waiting as (
                select g.*, :blindfolded and g.id in (select b.grading from blind_grading b) as blind,
                    (select c.holder from claim c
                     where c.submission = g.submission and c.question = g.question and c.expires_at > :now) as holder
                from grading g join submission s on s.id = g.submission
                join rubric_version r on r.exam = s.exam and r.version = s.version and g.question = any(r.questions)
                where s.status in ('awaiting_review', 'failed') and s.erased_at is null and g.cause <> 'confirm'
                  and not (s.seeded_from is not null and g.cause = 'blank')
                  and not exists (select from grading l
                      where l.submission = g.submission and l.question = g.question and l.number > g.number)
                  and (cast(:exams as text[]) is null or s.exam = any(cast(:exams as text[])))
                  and (cast(:exam as text) is null or s.exam = :exam)),
            open_question as (
                select *, case when blind then (
                    select coalesce(sum(known.weight), 0) from (values %s) as known (reason, weight)
                    where known.reason = any(reasons)) else risk end as shown_risk
                from waiting
                where (cast(:reason as text) is null or :reason = any(reasons) and (:ofTheAnswer or not blind))
                  and (cast(:assignee as text) is null or coalesce(holder, 'none') = :assignee))
            """.formatted(weights());

    <T> NativeQuery<T> on(NativeQuery<T> query, Instant now) {
        return query.setParameter("exams", examKeys(), String[].class)
                .setParameter("exam", exam.orElse(null), String.class)
                .setParameter("reason", reason.map(Triage.Reason::name).orElse(null), String.class)
                .setParameter(
                        "ofTheAnswer", reason.map(Triage.Reason::isOfTheAnswer).orElse(true), Boolean.class)
                .setParameter("assignee", assignee.orElse(null), String.class)
                .setParameter("blindfolded", blindfolded, Boolean.class)
                .setParameter("now", now, Instant.class);
    }

    String[] examKeys() {
        return exams.map(keys -> keys.toArray(String[]::new)).orElse(null);
    }

    private static String weights() {
        return Arrays.stream(Triage.Reason.values())
                .filter(Triage.Reason::isOfTheAnswer)
                .map(reason -> "('%s', %d)".formatted(reason.name(), Triage.risk(List.of(reason))))
                .collect(Collectors.joining(", "));
    }
}
