package org.assay.gold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.Catalog;
import org.assay.catalog.ExamSettingsLog;
import org.assay.catalog.Rubric;
import org.assay.intake.Digest;
import org.assay.intake.Ids;
import org.assay.intake.Intake;
import org.assay.intake.NewSubmission;
import org.assay.intake.Submission;
import org.assay.intake.SubmissionAccepted;
import org.hibernate.StatelessSession;

/**
 * Puts gold among the submissions of candidates: some of these bring along one more, which takes the same way to the same
 * reviewers.
 */
@ApplicationScoped
class Seeding {
    private static final double DRAWS = 0x1p32;

    /** Never seeded first, then the one whose last seeding is longest ago: ids sort by time. */
    private static final String IN_TURN = """
            select g.* from gold g
            where g.exam = :exam and g.withdrawn_at is null
            order by (select s.id from submission s where s.seeded_from = g.id order by s.id desc limit 1) nulls first, g.id
            """;

    private final Catalog catalog;
    private final ExamSettingsLog settings;
    private final Golds golds;
    private final Intake intake;
    private final Ids ids;
    private final StatelessSession rows;

    Seeding(Catalog catalog, ExamSettingsLog settings, Golds golds, Intake intake, Ids ids, StatelessSession rows) {
        this.catalog = catalog;
        this.settings = settings;
        this.golds = golds;
        this.intake = intake;
        this.ids = ids;
        this.rows = rows;
    }

    void seed(@Observes SubmissionAccepted accepted) {
        Submission submission = Submission.findById(accepted.submission());
        double share = settings.of(submission.exam).settings().sampling().gold();
        if (!submission.isSeeded() && isDrawn(submission.id, share)) {
            Rubric rubric = catalog.version(submission.exam, submission.version).orElseThrow();
            next(rubric).ifPresent(gold -> seed(gold, rubric));
        }
    }

    /** The same for the same submission, whenever it is asked. */
    static boolean isDrawn(UUID submission, double share) {
        long draw = Long.parseLong(Digest.of("gold " + submission).substring(0, 8), 16);
        return draw < share * DRAWS;
    }

    private Optional<Gold> next(Rubric rubric) {
        List<Gold> inTurn = rows.createNativeQuery(IN_TURN, Gold.class)
                .setParameter("exam", rubric.exam().key())
                .getResultList();
        return inTurn.stream().filter(gold -> golds.fits(gold, rubric)).findFirst();
    }

    /** In the order of the exam, of a candidate whose name nobody can guess. */
    private void seed(Gold gold, Rubric rubric) {
        Map<String, String> texts = GoldText.of(gold.id);
        List<NewSubmission.NewAnswer> answers = rubric.exam()
                .questions()
                .filter(question -> texts.containsKey(question.id()))
                .map(question -> new NewSubmission.NewAnswer(question.id(), texts.get(question.id())))
                .toList();
        if (!answers.isEmpty()) {
            String exam = rubric.exam().key();
            NewSubmission.Candidate candidate =
                    new NewSubmission.Candidate(ids.next().toString(), null);
            intake.seed(new NewSubmission(exam, rubric.version(), candidate, answers, null, null), gold.id);
        }
    }
}
