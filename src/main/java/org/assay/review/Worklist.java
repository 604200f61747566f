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
    private static final String BEFORE = WorklistFilter.OPEN_QUESTION + """
            select * from open_question
            where (-shown_risk, id) < (-cast(:risk as integer), cast(:id as uuid))
            order by shown_risk, id desc
            limit 1
            """;
    private static final String PROGRESS = """
            select count(*) filter (where g.cause = 'confirm'), count(*)
            from grading g join submission s on s.id = g.submission
            where s.status in ('awaiting_review', 'failed') and s.erased_at is null
              and not exists (select from grading l
                  where l.submission = g.submission and l.question = g.question and l.number > g.number)
              and (cast(:exams as text[]) is null or s.exam = any(cast(:exams as text[])))
              and (cast(:exam as text) is null or s.exam = :exam)
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
    public record Position(int risk, UUID grading) {
        /** Where a question stands, or would stand, by its latest grading as somebody sees it. */
        public static Position of(SeenGrading latest) {
            return new Position(latest.risk(), latest.grading().id);
        }
    }

    /** A question that waits, by its latest grading, and whoever looks at it already. */
    public record Waiting(SeenGrading latest, Optional<Claim> claim) {
        public Position position() {
            return Position.of(latest);
        }
    }

    /** How far people have come with the submissions that await review: questions confirmed, of all of theirs. */
    public record Progress(long confirmed, long all) {}

    /** How many there are in all. */
    @Transactional
    public long count(WorklistFilter filter) {
        return filter.on(entities.createNativeQuery(COUNT, Long.class), clock.instant())
                .getSingleResult();
    }

    /** Only the exams of the filter count for it. */
    @Transactional
    public Progress progress(WorklistFilter filter) {
        Object[] counts = entities.createNativeQuery(PROGRESS, Object[].class)
                .setParameter("exams", filter.examKeys(), String[].class)
                .setParameter("exam", filter.exam().orElse(null), String.class)
                .getSingleResult();
        return new Progress(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    /** Open questions after a position. */
    @Transactional
    public List<Waiting> open(WorklistFilter filter, Optional<Position> after, int limit) {
        Instant now = clock.instant();
        return waiting(
                filter,
                filter.on(entities.createNativeQuery(PAGE, Grading.class), now)
                        .setParameter("risk", after.map(Position::risk).orElse(null), Integer.class)
                        .setParameter("id", after.map(Position::grading).orElse(null), UUID.class)
                        .setParameter("limit", limit)
                        .getResultList(),
                now);
    }

    /** The open question just before a position. */
    @Transactional
    public Optional<Waiting> before(WorklistFilter filter, Position position) {
        Instant now = clock.instant();
        return waiting(
                        filter,
                        filter.on(entities.createNativeQuery(BEFORE, Grading.class), now)
                                .setParameter("risk", position.risk())
                                .setParameter("id", position.grading(), UUID.class)
                                .getResultList(),
                        now)
                .stream()
                .findFirst();
    }

    private List<Waiting> waiting(WorklistFilter filter, List<Grading> found, Instant now) {
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
