package org.assay.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.judging.Answer;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;

/** Finds everything that is wrong with a submission, before any of it is stored. */
final class SubmissionCheck {
    private static final int MAX_REF_LENGTH = 200;
    private static final int MAX_ENTRIES = 50;
    private static final int MAX_ENTRY_LENGTH = 500;

    private final Catalog catalog;
    private final List<Complaint> complaints = new ArrayList<>();

    SubmissionCheck(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The rubric that it is to be scored under. */
    Rubric check(NewSubmission submission) {
        Optional<Rubric> rubric = checkExam(submission);
        checkCandidate(submission.candidate());
        checkEntries("/metadata", submission.metadata());
        if (submission.callbackUrl() != null) {
            complain("/callbackUrl", "must be null: this version delivers nothing");
        }
        checkAnswers(submission.answers(), rubric);
        if (!complaints.isEmpty()) {
            throw new Problem(
                    Kind.INVALID_SUBMISSION, "Nothing was stored: " + complaints.size() + " complaint(s).", complaints);
        }
        return rubric.orElseThrow();
    }

    private Optional<Rubric> checkExam(NewSubmission submission) {
        if (submission.exam() == null) {
            complain("/exam", "is missing");
            return Optional.empty();
        }
        if (submission.version() == null) {
            Optional<Rubric> latest = catalog.latestPublished(submission.exam());
            if (latest.isEmpty()) {
                complain("/exam", "no published exam '" + submission.exam() + "'");
            }
            return latest;
        }
        Optional<Rubric> version = catalog.published(submission.exam(), submission.version());
        if (version.isEmpty()) {
            complain("/version", "no published version " + submission.version() + " of '" + submission.exam() + "'");
        }
        return version;
    }

    private void checkCandidate(NewSubmission.Candidate candidate) {
        if (candidate == null) {
            complain("/candidate", "is missing");
            return;
        }
        if (candidate.ref() == null || candidate.ref().isBlank()) {
            complain("/candidate/ref", "is missing or blank");
        } else if (candidate.ref().length() > MAX_REF_LENGTH) {
            complain("/candidate/ref", "is longer than " + MAX_REF_LENGTH);
        }
        checkEntries("/candidate/groups", candidate.groups());
    }

    private void checkEntries(String pointer, Map<String, String> entries) {
        if (entries == null) {
            return;
        }
        if (entries.size() > MAX_ENTRIES) {
            complain(pointer, "has more than " + MAX_ENTRIES + " entries");
        }
        entries.forEach((name, value) -> {
            if (value == null || name.length() > MAX_ENTRY_LENGTH || value.length() > MAX_ENTRY_LENGTH) {
                complain(
                        pointer + "/" + escape(name),
                        "name and value must be texts of at most " + MAX_ENTRY_LENGTH + " characters");
            }
        });
    }

    private void checkAnswers(List<NewSubmission.NewAnswer> answers, Optional<Rubric> rubric) {
        if (answers == null || answers.isEmpty()) {
            complain("/answers", "holds no answer");
            return;
        }
        Set<String> questions = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            NewSubmission.NewAnswer answer = answers.get(i);
            String pointer = "/answers/" + i;
            if (answer == null) {
                complain(pointer, "is null");
                continue;
            }
            checkQuestion(pointer + "/question", answer.question(), questions, rubric);
            checkText(pointer + "/text", answer.text());
        }
    }

    private void checkQuestion(String pointer, String question, Set<String> seen, Optional<Rubric> rubric) {
        if (question == null) {
            complain(pointer, "is missing");
        } else if (!seen.add(question)) {
            complain(pointer, "question '" + question + "' is answered twice");
        } else if (rubric.isPresent() && rubric.get().exam().question(question).isEmpty()) {
            complain(pointer, "the exam has no question '" + question + "'");
        }
    }

    private void checkText(String pointer, String text) {
        if (text == null) {
            complain(pointer, "is missing");
        } else if (text.length() > Answer.MAX_LENGTH) {
            complain(pointer, "has " + text.length() + " characters, at most " + Answer.MAX_LENGTH + " are accepted");
        }
    }

    private void complain(String pointer, String detail) {
        complaints.add(new Complaint(pointer, detail));
    }

    /** As RFC 6901 writes a name within a pointer. */
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
