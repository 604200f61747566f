package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.grading.Grading;
import org.assay.grading.GradingRecord;
import org.assay.intake.AnswerText;
import org.assay.judging.Evidence;
import org.assay.judging.Judgment;
import org.assay.judging.Span;
import org.assay.scoring.ReviewerOverride;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/** Reads the answers that can still be changed, for one criterion: a few statements, however many they are. */
@ApplicationScoped
class OpenAnswers {
    /** The latest gradings of a question, blind ones apart. What a rule graded is no gold that anybody answered. */
    private static final String LATEST = """
            with latest as (
                select g.*, :blindfolded and exists (select from blind_grading b where b.grading = g.id) as blind
                from submission s join grading g on g.submission = s.id and g.question = :question
                where s.exam = :exam and s.version in (:versions)
                  and (s.status in ('awaiting_review', 'failed') or not :open) and s.erased_at is null
                  and not (s.seeded_from is not null and g.cause = 'blank')
                  and not exists (select from grading l
                      where l.submission = g.submission and l.question = g.question and l.number > g.number))
            """;

    private static final String COUNT =
            LATEST + "select count(*) filter (where not blind), count(*) filter (where blind) from latest";
    private static final String FIRST = LATEST + "select * from latest where not blind order by submission limit :most";
    private static final String SOME = LATEST + "select * from latest where not blind and submission in (:submissions)";

    private final StatelessSession rows;
    private final Clock clock;

    OpenAnswers(StatelessSession rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The first of them.
     *
     * @param open how many there are that the reader may see
     * @param blind how many there are besides that the reader may not see
     */
    record Found(List<CriterionAnswer> first, long open, long blind) {}

    @Transactional
    Found first(CriterionPlace place, boolean blindfolded, int most) {
        Object[] counts = on(rows.createNativeQuery(COUNT, Object[].class), place, blindfolded, true)
                .getSingleResult();
        List<Grading> gradings = on(rows.createNativeQuery(FIRST, Grading.class), place, blindfolded, true)
                .setParameter("most", most)
                .getResultList();
        return new Found(answers(place, gradings), ((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    /** The level that stands now for these, final or not, as far as a reviewer may know and there is one. */
    @Transactional
    Map<UUID, String> levels(CriterionPlace place, Collection<UUID> submissions) {
        if (submissions.isEmpty()) {
            return Map.of();
        }
        return on(rows.createNativeQuery(SOME, Grading.class), place, true, false)
                .setParameterList("submissions", submissions)
                .getResultList()
                .stream()
                .map(grading -> new Standing(grading, place.criterion().id()))
                .filter(standing -> standing.level().isPresent())
                .collect(Collectors.toMap(standing -> standing.grading().submission, standing -> standing.level()
                        .orElseThrow()));
    }

    private static <T> NativeQuery<T> on(
            NativeQuery<T> query, CriterionPlace place, boolean blindfolded, boolean open) {
        return query.setParameter("exam", place.exam())
                .setParameter("question", place.question().id())
                .setParameterList("versions", place.versions())
                .setParameter("blindfolded", blindfolded, Boolean.class)
                .setParameter("open", open, Boolean.class);
    }

    private List<CriterionAnswer> answers(CriterionPlace place, List<Grading> gradings) {
        List<UUID> submissions =
                gradings.stream().map(grading -> grading.submission).toList();
        Map<UUID, String> texts = texts(place, submissions);
        Map<UUID, String> holders = holders(place, submissions);
        NearestPassage nearest = new NearestPassage(place.criterion());
        return gradings.parallelStream()
                .map(grading -> answer(
                        new Standing(grading, place.criterion().id()),
                        texts.getOrDefault(grading.submission, ""),
                        nearest,
                        Optional.ofNullable(holders.get(grading.submission))))
                .toList();
    }

    private static CriterionAnswer answer(
            Standing standing, String text, NearestPassage nearest, Optional<String> holder) {
        Grading grading = standing.grading();
        List<Span> quotes = standing.quotes().stream()
                .filter(span -> span.end() <= text.length())
                .toList();
        return new CriterionAnswer(
                grading.submission,
                grading.id,
                standing.level(),
                standing.by(),
                grading.isConfirmed(),
                text,
                quotes.isEmpty() ? nearest.in(text).stream().toList() : quotes,
                !quotes.isEmpty(),
                holder);
    }

    private Map<UUID, String> texts(CriterionPlace place, List<UUID> submissions) {
        return submissions.isEmpty()
                ? Map.of()
                : rows.createSelectionQuery(
                                "from AnswerText where question = :question and submission in :submissions",
                                AnswerText.class)
                        .setParameter("question", place.question().id())
                        .setParameter("submissions", submissions)
                        .getResultStream()
                        .collect(Collectors.toMap(answer -> answer.submission, answer -> answer.text));
    }

    private Map<UUID, String> holders(CriterionPlace place, List<UUID> submissions) {
        return Claim.of(submissions, clock.instant()).stream()
                .filter(claim -> claim.question.equals(place.question().id()))
                .collect(Collectors.toMap(claim -> claim.submission, claim -> claim.holder));
    }

    /** What a grading says of one criterion. */
    private record Standing(Grading grading, Optional<Judgment> judged, Optional<ReviewerOverride> override) {
        Standing(Grading grading, String criterion) {
            this(grading, grading.content(), criterion);
        }

        private Standing(Grading grading, GradingRecord record, String criterion) {
            this(
                    grading,
                    record.judgments().stream()
                            .filter(judgment -> judgment.criterion().equals(criterion))
                            .findFirst(),
                    record.overrides().stream()
                            .filter(one -> one.criterion().equals(criterion))
                            .findFirst());
        }

        Optional<String> level() {
            return override.map(ReviewerOverride::level).or(() -> rated().map(Judgment.Rated::level));
        }

        Optional<Judgment.By> by() {
            return override.map(one -> Judgment.By.REVIEWER).or(() -> rated().map(Judgment.Rated::by));
        }

        List<Span> quotes() {
            return rated().stream()
                    .flatMap(rated -> rated.evidence().stream())
                    .map(Evidence::span)
                    .sorted(Comparator.comparingInt(Span::start))
                    .toList();
        }

        private Optional<Judgment.Rated> rated() {
            return judged.filter(Judgment.Rated.class::isInstance).map(Judgment.Rated.class::cast);
        }
    }
}
