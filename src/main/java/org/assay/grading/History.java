package org.assay.grading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.intake.AnswerText;
import org.assay.intake.Digest;
import org.assay.intake.Submission;
import org.assay.intake.SubmissionPrivate;
import org.assay.judging.Answer;
import org.hibernate.StatelessSession;

/** The append-only chain of what happened to a submission. It is written under the submission's row lock. */
@ApplicationScoped
public class History {
    /** The first thing that happens to a submission. */
    public static final String ACCEPTED = "accepted";

    private static final String START = "";

    private final StatelessSession rows;
    private final Clock clock;

    History(StatelessSession rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Notes something that left no grading. */
    public void note(Submission submission, String actor, String action, Map<String, String> detail) {
        rows.insert(entry(submission, last(submission), actor, action, Optional.empty(), detail, Map.of()));
    }

    void noteAccepted(Submission submission, String actor, List<Answer> answers) {
        SubmissionPrivate secret = SubmissionPrivate.of(submission.id).orElseThrow();
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("candidate", digest(secret));
        answers.forEach(
                answer -> digests.put("answer:" + answer.question(), Digest.keyed(secret.digestKey, answer.text())));
        rows.insert(entry(submission, Optional.empty(), actor, ACCEPTED, Optional.empty(), Map.of(), digests));
    }

    /**
     * A grading with what there is to say of it, written canonically.
     *
     * @param detail what changed, without a word of the answer
     */
    record Graded(Grading grading, GradingPrivate words, Map<String, String> detail) {}

    void noteGradings(Submission submission, List<Graded> graded) {
        byte[] key = SubmissionPrivate.of(submission.id).orElseThrow().digestKey;
        Optional<HistoryEntry> last = last(submission);
        List<HistoryEntry> entries = new ArrayList<>();
        for (Graded one : graded) {
            entries.add(entry(
                    submission,
                    last,
                    one.grading().createdBy,
                    one.grading().cause.name(),
                    Optional.of(one.grading()),
                    one.detail(),
                    digests(
                            one.grading().record,
                            Optional.of(new Words(one.words().words, one.words().rawReply)),
                            key)));
            last = Optional.of(entries.getLast());
        }
        rows.insertMultiple(entries);
    }

    private static Optional<HistoryEntry> last(Submission submission) {
        return HistoryEntry.find("submission = ?1 order by number desc", submission.id)
                .firstResultOptional();
    }

    private HistoryEntry entry(
            Submission submission,
            Optional<HistoryEntry> last,
            String actor,
            String action,
            Optional<Grading> grading,
            Map<String, String> detail,
            Map<String, String> digests) {
        HistoryEntry entry = new HistoryEntry();
        entry.submission = submission.id;
        entry.number = last.map(before -> before.number).orElse(0) + 1;
        entry.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entry.actor = actor;
        entry.action = action;
        entry.question = grading.map(row -> row.question).orElse(null);
        entry.grading = grading.map(row -> row.id).orElse(null);
        entry.detail = detail;
        entry.digests = digests;
        entry.previousHash = last.map(before -> before.hash).orElse(START);
        entry.hash = entry.computeHash();
        return entry;
    }

    /**
     * Whether the chain is whole, and every row that it speaks of is as it was; erased rows no longer count.
     *
     * @return a sentence for each thing that is wrong, none where all is well
     */
    public List<String> verify(Submission submission) {
        return new ChainCheck(submission).complaints();
    }

    /** Digests of rows as the database has them. */
    static Map<String, String> digests(Grading grading, Optional<GradingPrivate> words, byte[] key) {
        return digests(
                RecordJson.canonical(grading.record),
                words.map(row -> new Words(RecordJson.canonical(row.words), row.rawReply)),
                key);
    }

    /** Canonical words of a grading, and the reply that they come from. */
    private record Words(String text, String rawReply) {}

    private static Map<String, String> digests(String record, Optional<Words> words, byte[] key) {
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("record", Digest.of(record));
        words.ifPresent(row -> {
            digests.put("words", Digest.keyed(key, row.text()));
            digests.put(
                    "reply",
                    Digest.keyed(key, Optional.ofNullable(row.rawReply()).orElse("")));
        });
        return digests;
    }

    static String digest(SubmissionPrivate row) {
        return Digest.keyed(
                row.digestKey,
                RecordJson.write(List.of(
                        row.candidateRef,
                        row.candidateGroups,
                        row.metadata,
                        Optional.ofNullable(row.callbackUrl).orElse(""))));
    }

    static Map<String, String> answerDigests(UUID submission, byte[] key) {
        Map<String, String> digests = new LinkedHashMap<>();
        AnswerText.of(submission)
                .forEach((question, answer) -> digests.put("answer:" + question, Digest.keyed(key, answer.text())));
        return digests;
    }
}
