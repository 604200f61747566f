package org.assay.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.catalog.Catalog;
import org.assay.grading.Grading;
import org.assay.grading.GradingLog;
import org.assay.grading.GradingPrivate;
import org.assay.grading.GradingRecord;
import org.assay.intake.Submission;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.problem.Complaint;
import org.assay.problem.Precondition;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;
import org.assay.scoring.ReviewerOverride;

/** What reviewers do to one question: each act appends a grading, under the submission's row lock. */
@ApplicationScoped
public class Review {
    private static final Pattern REASON_CODE = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int MAX_COMMENT_LENGTH = 4_000;

    private final Catalog catalog;
    private final GradingLog log;

    Review(Catalog catalog, GradingLog log) {
        this.catalog = catalog;
        this.log = log;
    }

    /** Puts a level in the place of a judgment. */
    @Transactional
    public void override(
            UUID submission,
            String question,
            String criterion,
            OverrideRequest request,
            Precondition expected,
            String actor) {
        OpenQuestion open = open(submission, question, expected, request);
        Criterion overridden = open.criterion(criterion);
        checkLevel("/level", overridden, request.level());
        checkReason(request.reasonCode());
        checkComment(request.comment());
        ReviewerOverride override = new ReviewerOverride(criterion, request.level(), request.reasonCode());
        Map<String, String> detail = open.change(criterion, request.level());
        detail.put("reasonCode", request.reasonCode());
        append(
                open,
                Grading.Cause.override,
                open.overrides().with(override, Optional.ofNullable(request.comment())),
                detail,
                actor);
    }

    /** Takes an override away again: back to the judge's judgment. */
    @Transactional
    public void withdraw(UUID submission, String question, String criterion, Precondition expected, String actor) {
        OpenQuestion open = open(submission, question, expected, Map.of("criterion", criterion));
        open.criterion(criterion);
        if (!open.overrides().has(criterion)) {
            throw new Problem(Kind.NOT_FOUND, "Criterion '" + criterion + "' has no override.");
        }
        append(
                open,
                Grading.Cause.override,
                open.overrides().without(criterion),
                open.change(criterion, levelOf(open.judged().judgment(criterion))),
                actor);
    }

    /** Takes a question off the worklist, with the reviewer's level for every criterion. */
    @Transactional
    public void confirm(UUID submission, String question, ConfirmRequest request, Precondition expected, String actor) {
        OpenQuestion open = open(submission, question, expected, request);
        Map<String, String> levels = checkLevels(open.question(), request);
        Overrides overrides = open.overrides();
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("blind", String.valueOf(Boolean.TRUE.equals(request.blind())));
        for (Map.Entry<String, String> level : levels.entrySet()) {
            if (!level.getValue().equals(levelOf(open.effective().judgment(level.getKey())))) {
                checkReason(request.reasonCode());
                overrides = overrides.with(
                        new ReviewerOverride(level.getKey(), level.getValue(), request.reasonCode()),
                        Optional.ofNullable(request.comment()));
                detail.put("before:" + level.getKey(), levelOf(open.effective().judgment(level.getKey())));
                detail.put("after:" + level.getKey(), level.getValue());
            }
        }
        append(open, Grading.Cause.confirm, overrides, detail, actor);
    }

    /** Confirms a question as it stands: the reviewer saw it, and changed nothing. */
    void confirmAsSeen(Submission submission, Question question, Grading latest, String actor) {
        OpenQuestion open = new OpenQuestion(submission, question, latest);
        append(open, Grading.Cause.confirm, open.overrides(), Map.of("blind", "false", "rest", "true"), actor);
    }

    private void append(
            OpenQuestion open, Grading.Cause cause, Overrides overrides, Map<String, String> detail, String actor) {
        log.appendReviewed(
                open.submission(),
                open.question(),
                open.latest(),
                cause,
                overrides.inForce(),
                overrides.comments(),
                detail,
                actor);
    }

    private OpenQuestion open(UUID id, String questionId, Precondition expected, Object attempted) {
        Submission submission = Submission.locked(id).orElseThrow(() -> noSubmission(id));
        Question question = catalog.version(submission.exam, submission.version)
                .flatMap(rubric -> rubric.exam().question(questionId))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "The exam has no question '" + questionId + "'."));
        checkStatus(submission);
        Grading latest = Grading.latest(id, questionId)
                .orElseThrow(() -> new Problem(Kind.WRONG_STATUS, "Question '" + questionId + "' is not judged yet."));
        expected.check(latest.id.toString(), attempted);
        return new OpenQuestion(submission, question, latest);
    }

    static Problem noSubmission(UUID id) {
        return new Problem(Kind.NOT_FOUND, "There is no submission " + id + ".");
    }

    private static void checkStatus(Submission submission) {
        if (submission.isErased()) {
            throw new Problem(Kind.WRONG_STATUS, "The submission has been erased.");
        }
        boolean open =
                switch (submission.status) {
                    case AWAITING_REVIEW, FAILED -> true;
                    case QUEUED, JUDGING, FINAL -> false;
                };
        if (!open) {
            throw new Problem(
                    Kind.WRONG_STATUS,
                    "The submission is " + submission.status.key() + "; only one that awaits review can be changed.");
        }
    }

    private static Map<String, String> checkLevels(Question question, ConfirmRequest request) {
        Map<String, String> levels = Optional.ofNullable(request.levels()).orElse(Map.of());
        List<Complaint> complaints = new ArrayList<>();
        question.criteria().forEach(criterion -> {
            if (!levels.containsKey(criterion.id())) {
                complaints.add(new Complaint("/levels", "criterion '" + criterion.id() + "' is missing"));
            }
        });
        levels.forEach((id, level) -> {
            Optional<Criterion> criterion = question.criterion(id);
            if (criterion.isEmpty()) {
                complaints.add(new Complaint("/levels/" + id, "the question has no such criterion"));
            } else if (level == null || criterion.get().levelIndex(level).isEmpty()) {
                complaints.add(new Complaint("/levels/" + id, levelSentence(criterion.get())));
            }
        });
        if (!complaints.isEmpty()) {
            throw new Problem(Kind.INVALID_REQUEST, "Every criterion needs one of its levels.", complaints);
        }
        checkComment(request.comment());
        return levels;
    }

    private static void checkLevel(String pointer, Criterion criterion, String level) {
        if (level == null || criterion.levelIndex(level).isEmpty()) {
            throw invalid(pointer, levelSentence(criterion));
        }
    }

    private static String levelSentence(Criterion criterion) {
        return "must be one of "
                + criterion.levels().stream()
                        .map(level -> "'" + level.id() + "'")
                        .collect(Collectors.joining(", "));
    }

    private static void checkReason(String reasonCode) {
        if (reasonCode == null || !REASON_CODE.matcher(reasonCode).matches()) {
            throw invalid("/reasonCode", "must match [a-z0-9-]{1,64}: a changed level needs a reason");
        }
    }

    private static void checkComment(String comment) {
        if (comment != null && comment.length() > MAX_COMMENT_LENGTH) {
            throw invalid("/comment", "must have at most " + MAX_COMMENT_LENGTH + " characters");
        }
    }

    private static Problem invalid(String pointer, String detail) {
        return new Problem(
                Kind.INVALID_REQUEST, "The request cannot be carried out.", List.of(new Complaint(pointer, detail)));
    }

    /** The level, or that there is none. */
    private static String levelOf(Judgment judgment) {
        return switch (judgment) {
            case Judgment.Rated rated -> rated.level();
            case Judgment.Abstained abstained -> "abstained";
        };
    }

    /** A question under the submission's row lock, as it stands. */
    private record OpenQuestion(Submission submission, Question question, Grading latest, GradingRecord record) {
        OpenQuestion(Submission submission, Question question, Grading latest) {
            this(submission, question, latest, latest.content());
        }

        JudgmentSheet judged() {
            return record.judged(question);
        }

        JudgmentSheet effective() {
            return record.effective(question);
        }

        Overrides overrides() {
            return new Overrides(
                    record.overrides(), GradingPrivate.of(latest.id).comments());
        }

        Criterion criterion(String id) {
            return question.criterion(id)
                    .orElseThrow(() -> new Problem(
                            Kind.NOT_FOUND, "Question '" + question.id() + "' has no criterion '" + id + "'."));
        }

        Map<String, String> change(String criterion, String after) {
            Map<String, String> detail = new LinkedHashMap<>();
            detail.put("criterion", criterion);
            detail.put("before", levelOf(effective().judgment(criterion)));
            detail.put("after", Objects.requireNonNull(after));
            return detail;
        }
    }
}
