package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.grading.Grading;
import org.assay.rubric.RubricHash;
import org.hibernate.Session;

/** Finds the answers that were judged before a ruling was known, so that somebody can have them judged again. */
@ApplicationScoped
public class TouchedQuestions {
    /** What is erased cannot be judged again, and what a rule graded because there was nothing to judge need not be. */
    private static final String TOUCHED = """
            select g.* from grading g join submission s on s.id = g.submission
            where s.exam = :exam and s.erased_at is null and g.question = :question
              and g.number = (select max(l.number) from grading l where l.submission = g.submission and l.question = g.question)
              and g.record -> 'origin' ->> 'judge' <> 'rule'
              and (g.version in (:older) or g.record -> 'judgments' @> jsonb_build_array(jsonb_build_object(
                   'is', 'abstained', 'why', 'CRITERION_CHANGED', 'criterion', cast(:criterion as text))))
              and g.submission > :after
            order by g.submission
            limit :limit
            """;

    private final Catalog catalog;
    private final Session entities;

    TouchedQuestions(Catalog catalog, Session entities) {
        this.catalog = catalog;
        this.entities = entities;
    }

    /** The latest gradings of the ruling's question that judged its criterion by an older hash, by submission. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Grading> by(StoredRuling ruling, UUID after, int limit) {
        return entities.createNativeQuery(TOUCHED, Grading.class)
                .setParameter("exam", ruling.exam)
                .setParameter("question", ruling.question)
                .setParameter("criterion", ruling.criterion)
                .setParameterList("older", older(ruling))
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Versions from before under which the judge went by something else; the one that the ruling amended is always among them. */
    private List<Integer> older(StoredRuling ruling) {
        Optional<String> now = hash(ruling, ruling.version);
        return IntStream.range(1, ruling.version)
                .filter(version -> !hash(ruling, version).equals(now))
                .boxed()
                .toList();
    }

    private Optional<String> hash(StoredRuling ruling, int version) {
        return catalog.version(ruling.exam, version)
                .map(Rubric::exam)
                .flatMap(exam -> exam.question(ruling.question))
                .flatMap(question -> question.criterion(ruling.criterion)
                        .map(criterion -> RubricHash.ofJudging(question, criterion)));
    }
}
