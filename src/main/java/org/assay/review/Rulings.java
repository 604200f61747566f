package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.Amendments;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.grading.Grading;
import org.assay.intake.AnswerText;
import org.assay.intake.Ids;
import org.assay.intake.Submission;
import org.assay.intake.SubmissionPrivate;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;
import org.assay.rubric.Ruling;

/** Keeps what was decided on one answer for all later ones: each ruling makes a version of the rubric, published at once. */
@ApplicationScoped
public class Rulings {
    private final Catalog catalog;
    private final Amendments amendments;
    private final Ids ids;
    private final Clock clock;

    Rulings(Catalog catalog, Amendments amendments, Ids ids, Clock clock) {
        this.catalog = catalog;
        this.amendments = amendments;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds one to a criterion of the latest published version; all else stays as it is there. */
    @Transactional
    public StoredRuling add(String exam, RulingRequest request, String actor) {
        check(request);
        Ruling ruling = new Ruling(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), request.text());
        Rubric made = amendments.amend(
                exam, latest -> check(ruling, latest, request), each -> with(ruling, each, request), actor);
        StoredRuling row = new StoredRuling();
        row.id = ids.next();
        row.exam = exam;
        row.version = made.version();
        row.question = request.question();
        row.criterion = request.criterion();
        row.text = request.text();
        row.submission = request.submission();
        row.createdAt = clock.instant();
        row.createdBy = actor;
        row.persist();
        return row;
    }

    /** Those of an exam, newest first, that were made before another one. */
    @Transactional
    public List<StoredRuling> of(String exam, Optional<UUID> before, int limit) {
        if (!catalog.has(exam)) {
            throw new Problem(Kind.NOT_FOUND, "There is no exam '" + exam + "'.");
        }
        return before.map(id -> StoredRuling.<StoredRuling>find("exam = ?1 and id < ?2 order by id desc", exam, id))
                .orElseGet(() -> StoredRuling.find("exam = ?1 order by id desc", exam))
                .range(0, limit - 1)
                .list();
    }

    @Transactional
    public StoredRuling find(UUID id) {
        return StoredRuling.<StoredRuling>findByIdOptional(id)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no ruling " + id + "."));
    }

    private static void check(RulingRequest request) {
        List<Complaint> missing = new ArrayList<>();
        require("/question", request.question(), missing);
        require("/criterion", request.criterion(), missing);
        require("/text", request.text(), missing);
        if (!missing.isEmpty()) {
            throw invalid(missing);
        }
        if (request.text().codePointCount(0, request.text().length()) > Ruling.LONGEST_TEXT) {
            throw invalid("/text", "must have at most " + Ruling.LONGEST_TEXT + " characters");
        }
    }

    private static void require(String pointer, String text, List<Complaint> missing) {
        if (text == null || text.isBlank()) {
            missing.add(new Complaint(pointer, "is missing or blank"));
        }
    }

    /** The override must be there, and nothing of the candidate may be in the text. */
    private static void checkOrigin(String exam, UUID id, RulingRequest request) {
        Submission submission = Submission.<Submission>findByIdOptional(id)
                .filter(found -> found.exam.equals(exam))
                .orElseThrow(() -> invalid("/submission", "the exam has no such submission"));
        if (submission.isErased()) {
            throw new Problem(Kind.WRONG_STATUS, "The submission has been erased.");
        }
        boolean overridden = Grading.latest(id, request.question()).stream()
                .flatMap(grading -> grading.content().overrides().stream())
                .anyMatch(override -> override.criterion().equals(request.criterion()));
        if (!overridden) {
            throw invalid("/submission", "it has no override on criterion '" + request.criterion() + "'");
        }
        String ref = SubmissionPrivate.of(id).orElseThrow().candidateRef;
        if (CopiedWords.names(request.text(), ref)) {
            throw invalid("/text", "holds the candidate's ref, which is personal data");
        }
        if (AnswerText.of(id).values().stream()
                .anyMatch(answer -> CopiedWords.isCopied(request.text(), answer.text()))) {
            throw invalid(
                    "/text",
                    "copies more than " + CopiedWords.LONGEST_RUN
                            + " characters in a row from the answer, which is personal data: say it in other words");
        }
    }

    private static void check(Ruling ruling, Exam latest, RulingRequest request) {
        Question question = latest.question(request.question())
                .orElseThrow(() -> invalid("/question", "the exam has no such question"));
        Criterion criterion = question.criterion(request.criterion())
                .orElseThrow(() -> invalid("/criterion", "the question has no such criterion"));
        Optional.ofNullable(request.submission()).ifPresent(origin -> checkOrigin(latest.key(), origin, request));
        if (criterion.isRuled(ruling)) {
            throw invalid("/text", "is a ruling on this criterion already");
        }
        if (!criterion.mayBeRuled()) {
            throw invalid(
                    "/criterion", "has " + Criterion.MOST_RULINGS + " rulings, which is the most that it can have");
        }
    }

    /** A draft may have the criterion no more, or the ruling already. */
    private static Exam with(Ruling ruling, Exam exam, RulingRequest request) {
        return exam.withCriteria((question, each) -> question.id().equals(request.question())
                        && each.id().equals(request.criterion())
                        && each.mayBeRuled()
                        && !each.isRuled(ruling)
                ? each.with(ruling)
                : each);
    }

    private static Problem invalid(String pointer, String detail) {
        return invalid(List.of(new Complaint(pointer, detail)));
    }

    private static Problem invalid(List<Complaint> complaints) {
        return new Problem(Kind.INVALID_REQUEST, "The ruling was not kept.", complaints);
    }
}
