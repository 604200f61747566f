package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.grading.Grading;
import org.assay.intake.Submission;
import org.hibernate.Session;

/** The questions that wait for a person, riskiest first. */
@ApplicationScoped
public class Worklist {
    private static final String PAGE = WorklistFilter.OPEN_QUESTION + """
            select * from open_question
            where cast(:id as uuid) is null or (-shown_risk, id) > (-cast(:risk as integer), cast(:id as uuid))
            order by shown_risk desc, id
            limit :limit
            """;
    private static final String COUNT = WorklistFilter.OPEN_QUESTION + "select count(*) from open_question";

    private final Catalog catalog;
    private final BlindReview blind;
    private final Session entities;
    private final Clock clock;

    Worklist(Catalog catalog, BlindReview blind, Session entities, Clock clock) {
        this.catalog = catalog;
        this.blind = blind;
        this.entities = entities;
        this.clock = clock;
    }

    /** Where a page of the list ended. */
    public record Position(int risk, UUID grading) {}

    /** A question that waits, by its latest grading, and whoever looks at it already. */
    public record Waiting(SeenGrading latest, Optional<Claim> claim) {}

    /** How many there are in all. */
    @Transactional
    public long count(WorklistFilter filter) {
        return filter.on(entities.createNativeQuery(COUNT, Long.class), clock.instant())
                .getSingleResult();
    }

    /** Open questions after a position. */
    @Transactional
    public List<Waiting> open(WorklistFilter filter, Optional<Position> after, int limit) {
        Instant now = clock.instant();
        List<Grading> found = filter.on(entities.createNativeQuery(PAGE, Grading.class), now)
                .setParameter("risk", after.map(Position::risk).orElse(null), Integer.class)
                .setParameter("id", after.map(Position::grading).orElse(null), UUID.class)
                .setParameter("limit", limit)
                .getResultList();
        Map<UUID, Submission> submissions = submissions(found);
        Map<UUID, Blindfold> blindfolds = filter.blindfolded() ? blind.of(submissions.keySet()) : Map.of();
        Map<Claim.Place, Claim> claims = Claim.of(submissions.keySet(), now).stream()
                .collect(Collectors.toMap(Claim::place, Function.identity()));
        return found.stream()
                .map(grading -> new Waiting(
                        blindfolds
                                .getOrDefault(grading.submission, Blindfold.NONE)
                                .see(rubric(submissions.get(grading.submission)), grading),
                        Optional.ofNullable(claims.get(new Claim.Place(grading.submission, grading.question)))))
                .toList();
    }

    private static Map<UUID, Submission> submissions(List<Grading> gradings) {
        Set<UUID> ids = gradings.stream().map(grading -> grading.submission).collect(Collectors.toSet());
        return Submission.<Submission>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(submission -> submission.id, Function.identity()));
    }

    private Rubric rubric(Submission submission) {
        return catalog.version(submission.exam, submission.version).orElseThrow();
    }
}
