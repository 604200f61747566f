package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.grading.Grading;
import org.hibernate.Session;

/** The questions that wait for a person, riskiest first. */
@ApplicationScoped
public class Worklist {
    private static final String OPEN = """
            select g.* from grading g join submission s on s.id = g.submission
            where s.status in ('awaiting_review', 'failed') and s.erased_at is null and g.cause <> 'confirm'
              and not (s.seeded_from is not null and g.cause = 'blank')
              and g.number = (select max(l.number) from grading l where l.submission = g.submission and l.question = g.question)
              and (cast(:exam as text) is null or s.exam = :exam)
              and (cast(:reason as text) is null or :reason = any(g.reasons))
              and (cast(:id as uuid) is null or (-g.risk, g.id) > (-cast(:risk as integer), cast(:id as uuid)))
            order by g.risk desc, g.id
            limit :limit
            """;

    private final Session entities;

    Worklist(Session entities) {
        this.entities = entities;
    }

    /** Where a page of the list ended. */
    public record Position(int risk, UUID grading) {}

    /** Open questions after a position, by their latest gradings. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Grading> open(Optional<String> exam, Optional<String> reason, Optional<Position> after, int limit) {
        return entities.createNativeQuery(OPEN, Grading.class)
                .setParameter("exam", exam.orElse(null), String.class)
                .setParameter("reason", reason.orElse(null), String.class)
                .setParameter("risk", after.map(Position::risk).orElse(null), Integer.class)
                .setParameter("id", after.map(Position::grading).orElse(null), UUID.class)
                .setParameter("limit", limit)
                .getResultList();
    }
}
