package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Which questions reviewers decide without knowing what the judge said.
 *
 * <p>A lot drawn under the submission's own key and the share in the exam's settings decide, so the choice is the same
 * in every view and on every day. The share in force when the question is asked counts: a question that was open to
 * see before the share was raised may be blind from then on, although somebody may remember it. After its first
 * confirmation a question is never blind again. The database's view {@code blind_grading} says all this, once.
 */
@ApplicationScoped
public class BlindReview {
    private static final String FIND = """
            select distinct cast(submission as text), question from blind_grading where submission in (:submissions)
            """;

    private final Session entities;

    BlindReview(Session entities) {
        this.entities = entities;
    }

    /** What hides the blind questions of a submission. */
    public Blindfold of(UUID submission) {
        return of(List.of(submission)).getOrDefault(submission, Blindfold.NONE);
    }

    /** The same for several; those that have no blind question are missing. */
    @Transactional
    public Map<UUID, Blindfold> of(Collection<UUID> submissions) {
        if (submissions.isEmpty()) {
            return Map.of();
        }
        List<Object[]> found = entities.createNativeQuery(FIND, Object[].class)
                .setParameterList("submissions", submissions, UUID.class)
                .getResultList();
        return found.stream()
                .collect(Collectors.groupingBy(
                        row -> UUID.fromString((String) row[0]),
                        Collectors.mapping(
                                row -> (String) row[1],
                                Collectors.collectingAndThen(Collectors.toSet(), Blindfold::new))));
    }
}
