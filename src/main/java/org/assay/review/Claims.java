package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.intake.Ids;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.hibernate.Session;

/**
 * Hands out open questions, each to one reviewer at a time. Advisory: whoever holds no claim may decide all the same,
 * and what protects a question is its ETag.
 */
@ApplicationScoped
public class Claims {
    /** Rows that others are claiming now are passed over; where one was faster all the same, the upsert leaves it alone. */
    private static final String NEXT = WorklistFilter.OPEN_QUESTION + """
            , next as (
                select g.submission, g.question from open_question o join grading g on g.id = o.id
                where o.holder is null or o.holder = :reviewer
                order by o.shown_risk desc, g.id
                limit 1
                for no key update of g skip locked),
            taken as (
                insert into claim as c (id, submission, question, holder, expires_at)
                select cast(:claim as uuid), submission, question, :reviewer, cast(:until as timestamptz) from next
                on conflict (submission, question) do update
                    set id = case when c.holder = excluded.holder then c.id else excluded.id end,
                        holder = excluded.holder, expires_at = excluded.expires_at
                    where c.holder = excluded.holder or c.expires_at <= :now
                returning c.*)
            select taken.* from next left join taken on true
            """;

    private final Session entities;
    private final Ids ids;
    private final Clock clock;

    Claims(Session entities, Ids ids, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /** Leases the riskiest open question that nobody else holds; empty where there is none. */
    @Transactional
    public Optional<Claim> next(WorklistFilter filter, String reviewer) {
        while (true) {
            Instant now = clock.instant();
            List<Claim> found = filter.on(entities.createNativeQuery(NEXT, Claim.class), now)
                    .setParameter("claim", ids.next(), UUID.class)
                    .setParameter("reviewer", reviewer)
                    .setParameter("until", now.plus(Claim.LEASE), Instant.class)
                    .getResultList();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (Objects.nonNull(found.getFirst())) {
                return Optional.of(found.getFirst());
            }
        }
    }

    /** Holds a question for as long again, from now on. */
    @Transactional
    public Claim renew(UUID id, String reviewer) {
        Claim claim = find(id, reviewer);
        claim.expiresAt = clock.instant().plus(Claim.LEASE);
        return claim;
    }

    /** Who looks at a question now. */
    @Transactional
    public Optional<Claim> on(UUID submission, String question) {
        return Claim.of(List.of(submission), clock.instant()).stream()
                .filter(claim -> claim.question.equals(question))
                .findFirst();
    }

    /** Gives a question back. */
    @Transactional
    public void giveBack(UUID id, String reviewer) {
        find(id, reviewer).delete();
    }

    /** Also one that has run out, as long as nobody else has taken the question. */
    private static Claim find(UUID id, String reviewer) {
        return Claim.<Claim>find("id = ?1 and holder = ?2", id, reviewer)
                .withLock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "You hold no claim " + id + "."));
    }
}
