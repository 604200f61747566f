package org.assay.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.intake.Submission;
import org.assay.intake.SubmissionPrivate;

/** Follows a submission's history from its start and holds every row against what the chain says of it. */
final class ChainCheck {
    private final Submission submission;
    private final Optional<SubmissionPrivate> secret;
    private final List<String> complaints = new ArrayList<>();

    ChainCheck(Submission submission) {
        this.submission = submission;
        this.secret = SubmissionPrivate.of(submission.id);
    }

    List<String> complaints() {
        Set<UUID> known = new HashSet<>();
        String previous = "";
        int number = 1;
        for (HistoryEntry entry : HistoryEntry.of(submission.id)) {
            complainUnless(entry.number == number++, "entry " + entry.number + " does not follow its predecessor");
            complainUnless(entry.previousHash.equals(previous), "entry " + entry.number + " names another predecessor");
            complainUnless(entry.hash.equals(entry.computeHash()), "entry " + entry.number + " was changed");
            checkRows(entry);
            previous = entry.hash;
            Optional.ofNullable(entry.grading).ifPresent(known::add);
        }
        for (Grading grading : Grading.all(submission.id)) {
            complainUnless(known.contains(grading.id), "grading " + grading.number + " has no entry");
            complainUnless(
                    grading.agreesWithItsRecord(),
                    "grading " + grading.number + " says something else than its record");
        }
        return complaints;
    }

    private void checkRows(HistoryEntry entry) {
        Map<String, String> found = entry.grading == null ? submitted() : graded(entry.grading);
        entry.digests.forEach((row, digest) -> {
            if (found.containsKey(row) || !submission.isErased()) {
                complainUnless(
                        digest.equals(found.get(row)), "'" + row + "' of entry " + entry.number + " was changed");
            }
        });
    }

    private Map<String, String> submitted() {
        Map<String, String> digests = new HashMap<>();
        secret.ifPresent(row -> {
            digests.put("candidate", History.digest(row));
            digests.putAll(History.answerDigests(submission.id, row.digestKey));
        });
        return digests;
    }

    private Map<String, String> graded(UUID id) {
        Grading grading = Grading.findById(id);
        Optional<GradingPrivate> words = secret.flatMap(row -> GradingPrivate.findByIdOptional(id));
        return History.digests(grading, words, secret.map(row -> row.digestKey).orElse(new byte[0]));
    }

    private void complainUnless(boolean holds, String sentence) {
        if (!holds) {
            complaints.add(sentence);
        }
    }
}
