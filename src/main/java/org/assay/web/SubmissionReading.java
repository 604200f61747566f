package org.assay.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.grading.Grading;
import org.assay.intake.Submission;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.review.BlindReview;
import org.assay.review.Blindfold;
import org.assay.review.SeenGrading;
import org.assay.scoring.ExamScore;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;

/** Reads submissions as far as the reader of a page may know them; called inside a transaction. */
@ApplicationScoped
public class SubmissionReading {
    private final Catalog catalog;
    private final BlindReview blind;
    private final CurrentCaller caller;

    SubmissionReading(Catalog catalog, BlindReview blind, CurrentCaller caller) {
        this.catalog = catalog;
        this.blind = blind;
        this.caller = caller;
    }

    public Submission find(UUID id) {
        return Submission.<Submission>findByIdOptional(id)
                .filter(submission -> reader().knows(submission.exam))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no submission " + id + "."));
    }

    public Rubric rubric(Submission submission) {
        return catalog.version(submission.exam, submission.version).orElseThrow();
    }

    private Rubric rubric(Submission submission, int version) {
        return catalog.version(submission.exam, version).orElseThrow();
    }

    public Blindfold blindfold(UUID submission) {
        return reader().mayDecide() ? blind.of(submission) : Blindfold.NONE;
    }

    /** The latest grading of every question that has one, by question. */
    public Map<String, SeenGrading> latest(Submission submission) {
        Blindfold blindfold = blindfold(submission.id);
        return Grading.latest(submission.id).values().stream()
                .map(grading -> blindfold.see(rubric(submission, grading.version), grading))
                .collect(Collectors.toMap(
                        seen -> seen.grading().question, seen -> seen, (one, other) -> other, LinkedHashMap::new));
    }

    /** What the exam is worth by these. */
    public ExamScore total(Submission submission, Map<String, SeenGrading> latest) {
        return rubric(submission)
                .score(latest.values().stream()
                        .collect(Collectors.toMap(seen -> seen.grading().question, SeenGrading::value)));
    }

    /** Whether the reader may change something of it. */
    public boolean isOpen(Submission submission) {
        return reader().mayDecide()
                && !submission.isErased()
                && switch (submission.status) {
                    case AWAITING_REVIEW, FAILED -> true;
                    case QUEUED, JUDGING, FINAL -> false;
                };
    }

    public Caller reader() {
        return caller.caller();
    }

    /** How a submission is called on pages: by the end of its id, since the beginning is its time. */
    public static String code(UUID submission) {
        String id = submission.toString();
        return id.substring(id.length() - 8);
    }
}
