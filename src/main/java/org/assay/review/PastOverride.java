package org.assay.review;

import java.util.Optional;
import java.util.UUID;
import org.assay.grading.Grading;
import org.assay.grading.GradingPrivate;
import org.assay.scoring.ReviewerOverride;

/** An override that a reviewer made, by the grading that came of it. */
record PastOverride(Grading grading, String criterion) {
    private static final String DECIDED_SINCE = """
            select count(*) from grading g join history h on h.grading = g.id
            where g.submission = :submission and g.question = :question and g.number > :number
              and (g.cause = 'confirm' or h.detail ->> 'criterion' = :criterion)
            """;

    static PastOverride of(UUID grading, String criterion) {
        return new PastOverride(Grading.findById(grading), criterion);
    }

    /** Whether it is in force, and nobody has decided on its criterion or confirmed the question since. */
    boolean standsIn(OpenQuestion open) {
        return open.overrides().has(criterion) && decisionsSince() == 0;
    }

    private long decisionsSince() {
        Object count = Grading.getEntityManager()
                .createNativeQuery(DECIDED_SINCE, Long.class)
                .setParameter("submission", grading.submission)
                .setParameter("question", grading.question)
                .setParameter("number", grading.number)
                .setParameter("criterion", criterion)
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /** What stood in its place before: another override, or nothing but the judge's judgment. */
    Optional<ReviewerOverride> before() {
        return gradingBefore().flatMap(was -> was.content().overrides().stream()
                .filter(override -> override.criterion().equals(criterion))
                .findFirst());
    }

    /** The comment on that. */
    Optional<String> commentBefore() {
        return gradingBefore().map(was -> GradingPrivate.of(was.id).comments().get(criterion));
    }

    private Optional<Grading> gradingBefore() {
        return Grading.find(
                        "submission = ?1 and question = ?2 and number < ?3 order by number desc",
                        grading.submission,
                        grading.question,
                        grading.number)
                .firstResultOptional();
    }
}
