package org.assay.grading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String CHAINS = """
            select p.submission, p.digest_key, coalesce(last.number, 0) as number, coalesce(last.hash, '') as hash
            from submission_private p
            left join lateral (
                select h.number, h.hash from history h where h.submission = p.submission order by h.number desc limit 1
            ) last on true
            where p.submission = any(:submissions)
            """;

    private final StatelessSession rows;
    private final Clock clock;

    History(StatelessSession rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Notes something that left no grading. */
    public void note(Submission submission, String actor, String action, Map<String, String> detail) {
        rows.insert(entry(submission.id, last(submission), actor, action, Optional.empty(), detail, Map.of()));
    }

    void noteAccepted(Submission submission, String actor, List<Answer> answers) {
        SubmissionPrivate secret = SubmissionPrivate.of(submission.id).orElseThrow();
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("candidate", digest(secret));
        answers.forEach(
                answer -> digests.put("answer:" + answer.question(), Digest.keyed(secret.digestKey, answer.text())));
        rows.insert(entry(submission.id, Link.START, actor, ACCEPTED, Optional.empty(), Map.of(), digests));
    }

    /**
     * A grading with what there is to say of it, written canonically.
     *
     * @param detail what changed, without a word of the answer
     */
    record Graded(Grading grading, GradingPrivate words, Map<String, String> detail) {}

    void noteGradings(List<Graded> graded) {
        Map<UUID, Chain> chains =
                chains(graded.stream().map(one -> one.grading().submission).distinct());
        Map<UUID, Link> last = new HashMap<>();
        List<HistoryEntry> entries = new ArrayList<>();
        for (Graded one : graded) {
            UUID submission = one.grading().submission;
            Chain chain = chains.get(submission);
            HistoryEntry entry = entry(
                    submission,
                    last.getOrDefault(submission, chain.last()),
                    one.grading().createdBy,
                    one.grading().cause.name(),
                    Optional.of(one.grading()),
                    one.detail(),
                    digests(
                            one.grading().record,
                            Optional.of(new Words(one.words().words, one.words().rawReply)),
                            chain.digestKey()));
            last.put(submission, new Link(entry.number, entry.hash));
            entries.add(entry);
        }
        rows.insertMultiple(entries);
    }

    /** What the next entry of a submission's chain goes by. */
    private record Chain(UUID submission, byte[] digestKey, int number, String hash) {
        Link last() {
            return new Link(number, hash);
        }
    }

    private Map<UUID, Chain> chains(Stream<UUID> submissions) {
        return rows.createNativeQuery(CHAINS, Chain.class)
                .setParameter("submissions", submissions.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(Chain::submission, Function.identity()));
    }

    /** An entry of a chain, as far as the next one goes by it. */
    private record Link(int number, String hash) {
        static final Link START = new Link(0, "");
    }

    private static Link last(Submission submission) {
        return HistoryEntry.find("submission = ?1 order by number desc", submission.id)
                .<HistoryEntry>firstResultOptional()
                .map(entry -> new Link(entry.number, entry.hash))
                .orElse(Link.START);
    }

    private HistoryEntry entry(
            UUID submission,
            Link last,
            String actor,
            String action,
            Optional<Grading> grading,
            Map<String, String> detail,
            Map<String, String> digests) {
        HistoryEntry entry = new HistoryEntry();
        entry.submission = submission;
        entry.number = last.number() + 1;
        entry.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entry.actor = actor;
        entry.action = action;
        entry.question = grading.map(row -> row.question).orElse(null);
        entry.grading = grading.map(row -> row.id).orElse(null);
        entry.detail = detail;
        entry.digests = digests;
        entry.previousHash = last.hash();
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
