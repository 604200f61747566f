package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.grading.Grading;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/** Finds in the histories of submissions what was done to several of them in one act. */
@ApplicationScoped
public class GroupActs {
    /** Under this name an entry's detail tells the act that it was part of, */
    static final String ACT = "act";

    /** and under this one the act that it takes a part of back. */
    static final String UNDOES = "undoes";

    private static final String DONE = """
            with done as (
                select h.submission, h.grading, h.detail ->> 'after' as level, exists (
                    select from history u where u.submission = h.submission and u.detail ->> 'undoes' = :act) as undone
                from history h join submission s on s.id = h.submission
                where h.detail ->> 'act' = :act and h.detail ->> 'criterion' = :criterion
                  and h.question = :question and h.actor = :reviewer and s.exam = :exam)
            """;
    private static final String COUNT =
            DONE + "select min(level), count(*), count(*) filter (where undone) from done having count(*) > 0";
    private static final String NOT_UNDONE = DONE + "select submission, grading from done where not undone order by 1";

    private final StatelessSession rows;

    GroupActs(StatelessSession rows) {
        this.rows = rows;
    }

    /**
     * What became of an act.
     *
     * @param level that it set
     * @param set answers
     * @param takenBack of these
     */
    public record Done(String level, long set, long takenBack) {}

    /** Nothing where nobody, or somebody else, did it. */
    @Transactional
    public Optional<Done> of(GroupReview.Act act) {
        return on(rows.createNativeQuery(COUNT, Done.class), act).uniqueResultOptional();
    }

    @Transactional
    List<GroupReview.Seen> toBeTakenBack(GroupReview.Act act) {
        return on(rows.createNativeQuery(NOT_UNDONE, GroupReview.Seen.class), act)
                .getResultList();
    }

    /** Those that are gradings of this question, each of the submission that it is said to be of. */
    @Transactional
    Set<GroupReview.Seen> ofThisQuestion(CriterionPlace place, Collection<GroupReview.Seen> seen) {
        return rows.createNativeQuery("""
                        select g.* from grading g join submission s on s.id = g.submission
                        where g.id in (:gradings) and g.question = :question and s.exam = :exam
                        """, Grading.class)
                .setParameterList(
                        "gradings", seen.stream().map(GroupReview.Seen::grading).toList())
                .setParameter("question", place.question().id())
                .setParameter("exam", place.exam())
                .getResultStream()
                .map(grading -> new GroupReview.Seen(grading.submission, grading.id))
                .collect(Collectors.toSet());
    }

    private static <T> NativeQuery<T> on(NativeQuery<T> query, GroupReview.Act act) {
        return query.setParameter("act", act.id())
                .setParameter("criterion", act.place().criterion().id())
                .setParameter("question", act.place().question().id())
                .setParameter("reviewer", act.reviewer())
                .setParameter("exam", act.place().exam());
    }
}
