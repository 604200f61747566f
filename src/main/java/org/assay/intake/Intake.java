package org.assay.intake;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.judging.Answer;
import org.assay.scoring.Range;
import org.hibernate.StatelessSession;

/** Takes in submissions: each is stored with its answers and one job an answer, in one transaction, or not at all. */
@ApplicationScoped
public class Intake {
    private static final int DIGEST_KEY_BYTES = 32;
    private static final String NOBODY = "assay";

    private final Catalog catalog;
    private final JobQueue queue;
    private final Idempotency idempotency;
    private final Event<SubmissionAccepted> accepted;
    private final StatelessSession rows;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Intake(
            Catalog catalog,
            JobQueue queue,
            Idempotency idempotency,
            Event<SubmissionAccepted> accepted,
            StatelessSession rows,
            Ids ids,
            Clock clock) {
        this.catalog = catalog;
        this.queue = queue;
        this.idempotency = idempotency;
        this.accepted = accepted;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a submission, or finds the one that the same request stored before.
     *
     * @param repetition how to tell a repeated request; empty where the client does not ask for it
     * @throws org.assay.problem.Problem where anything is wrong with it; nothing is stored then
     */
    @Transactional
    public UUID accept(NewSubmission submission, String owner, Optional<Idempotency.Request> repetition) {
        Optional<UUID> stored = repetition.flatMap(idempotency::claim);
        if (stored.isPresent()) {
            return stored.get();
        }
        UUID id = store(submission, owner, check(submission), Optional.empty());
        repetition.ifPresent(request -> idempotency.remember(request, id));
        return id;
    }

    /**
     * The rubric that a submission is to be scored under.
     *
     * @throws org.assay.problem.Problem where anything is wrong with it
     */
    public Rubric check(NewSubmission submission) {
        return new SubmissionCheck(catalog).check(submission);
    }

    /** Stores answers whose levels are known as a submission that is nobody's. */
    @Transactional
    public UUID seed(NewSubmission submission, UUID gold) {
        return store(submission, NOBODY, check(submission), Optional.of(gold));
    }

    private UUID store(NewSubmission submission, String owner, Rubric rubric, Optional<UUID> gold) {
        UUID id = ids.next();
        byte[] key = new byte[DIGEST_KEY_BYTES];
        random.nextBytes(key);
        List<Answer> answers = submission.answers().stream()
                .map(answer -> new Answer(answer.question(), answer.text()))
                .toList();
        List<TaskInstance<?>> jobs = answers.stream()
                .filter(answer -> !answer.isBlank())
                .<TaskInstance<?>>map(
                        answer -> JudgeJob.first(id, answer.question()).instance())
                .toList();
        submission(id, owner, rubric, jobs.size(), gold).persist();
        candidate(id, submission, key).persist();
        Submission.flush();
        // Rows that nobody changes again, kind after kind, so that the driver can send each kind at once.
        rows.insertMultiple(
                answers.stream().map(answer -> answered(id, answer, key)).toList());
        rows.insertMultiple(answers.stream().map(answer -> text(id, answer)).toList());
        queue.stage(jobs);
        accepted.fire(new SubmissionAccepted(id, owner, answers));
        return id;
    }

    private Submission submission(UUID id, String owner, Rubric rubric, int jobs, Optional<UUID> gold) {
        Instant now = clock.instant();
        Range unjudged = rubric.score(Map.of()).value();
        Submission row = new Submission();
        row.id = id;
        row.owner = owner;
        row.exam = rubric.exam().key();
        row.version = rubric.version();
        row.seededFrom = gold.orElse(null);
        row.status = Submission.Status.QUEUED;
        row.pending = jobs;
        row.low = unjudged.low().value();
        row.high = unjudged.high().value();
        row.createdAt = now;
        row.updatedAt = now;
        return row;
    }

    private static SubmissionPrivate candidate(UUID id, NewSubmission submission, byte[] key) {
        SubmissionPrivate row = new SubmissionPrivate();
        row.submission = id;
        row.candidateRef = submission.candidate().ref();
        row.candidateGroups =
                Optional.ofNullable(submission.candidate().groups()).orElse(Map.of());
        row.metadata = Optional.ofNullable(submission.metadata()).orElse(Map.of());
        row.digestKey = key;
        return row;
    }

    private static SubmittedAnswer answered(UUID id, Answer answer, byte[] key) {
        SubmittedAnswer row = new SubmittedAnswer();
        row.submission = id;
        row.question = answer.question();
        row.length = answer.text().length();
        row.digest = Digest.keyed(key, answer.text());
        return row;
    }

    private static AnswerText text(UUID id, Answer answer) {
        AnswerText row = new AnswerText();
        row.submission = id;
        row.question = answer.question();
        row.text = answer.text();
        return row;
    }
}
