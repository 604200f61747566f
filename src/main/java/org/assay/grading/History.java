package org.assay.grading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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

/** The append-only chain of what happened to a submission. It is written under the submission's row lock. */
@ApplicationScoped
public class History {
    private static final String START = "";

    private final Clock clock;

    History(Clock clock) {
        this.clock = clock;
    }

    /** Notes something that left no grading. */
    public void note(Submission submission, String actor, String action, Map<String, String> detail) {
        append(submission, actor, action, Optional.empty(), detail, Map.of());
    }

    void noteAccepted(Submission submission, String actor, List<Answer> answers) {
        SubmissionPrivate secret = SubmissionPrivate.of(submission.id).orElseThrow();
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("candidate", digest(secret));
        answers.forEach(
                answer -> digests.put("answer:" + answer.question(), Digest.keyed(secret.digestKey, answer.text())));
        append(submission, actor, "accepted", Optional.empty(), Map.of(), digests);
    }

    void noteGrading(
            Submission submission, String action, Grading grading, GradingPrivate words, Map<String, String> detail) {
        byte[] key = SubmissionPrivate.of(submission.id).orElseThrow().digestKey;
        append(
                submission,
                grading.createdBy,
                action,
                Optional.of(grading),
                detail,
                digests(grading, Optional.of(words), key));
    }

    private void append(
            Submission submission,
            String actor,
            String action,
            Optional<Grading> grading,
            Map<String, String> detail,
            Map<String, String> digests) {
        Optional<HistoryEntry> last = HistoryEntry.find("submission = ?1 order by number desc", submission.id)
                .firstResultOptional();
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
        entry.persist();
    }

    /**
     * Whether the chain is whole, and every row that it speaks of is as it was; erased rows no longer count.
     *
     * @return a sentence for each thing that is wrong, none where all is well
     */
    public List<String> verify(Submission submission) {
        return new ChainCheck(submission).complaints();
    }

    static Map<String, String> digests(Grading grading, Optional<GradingPrivate> words, byte[] key) {
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("record", Digest.of(RecordJson.canonical(grading.record)));
        words.ifPresent(row -> {
            digests.put("words", Digest.keyed(key, RecordJson.canonical(row.words)));
            digests.put(
                    "reply", Digest.keyed(key, Optional.ofNullable(row.rawReply).orElse("")));
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
