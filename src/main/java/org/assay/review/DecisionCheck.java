package org.assay.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;

/** What a reviewer's decision must be like, whatever it is about. */
final class DecisionCheck {
    private static final Pattern REASON_CODE = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int MAX_COMMENT_LENGTH = 4_000;

    private DecisionCheck() {}

    static void check(Criterion criterion, OverrideRequest request) {
        if (!has(criterion, request.level())) {
            throw invalid("/level", levels(criterion));
        }
        checkReason(request.reasonCode());
        checkComment(request.comment());
    }

    static void check(Question question, ConfirmRequest request) {
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
            } else if (!has(criterion.get(), level)) {
                complaints.add(new Complaint("/levels/" + id, levels(criterion.get())));
            }
        });
        if (!complaints.isEmpty()) {
            throw new Problem(Kind.INVALID_REQUEST, "Every criterion needs one of its levels.", complaints);
        }
        if (request.reasonCode() != null) {
            checkReason(request.reasonCode());
        }
        checkComment(request.comment());
    }

    static void checkReason(String reasonCode) {
        if (reasonCode == null || !REASON_CODE.matcher(reasonCode).matches()) {
            throw invalid("/reasonCode", "must match [a-z0-9-]{1,64}: a changed level needs a reason");
        }
    }

    /** What a client says of blindness must be so: it may rest on another setting than the one in force. */
    static void checkBlind(Boolean said, boolean blind) {
        if (said != null && said != blind) {
            throw invalid(
                    "/blind",
                    blind
                            ? "must be true, or left out: the question is reviewed blind"
                            : "must be false, or left out: the judge's levels are shown");
        }
    }

    private static void checkComment(String comment) {
        if (comment != null && comment.length() > MAX_COMMENT_LENGTH) {
            throw invalid("/comment", "must have at most " + MAX_COMMENT_LENGTH + " characters");
        }
    }

    private static boolean has(Criterion criterion, String level) {
        return level != null && criterion.levelIndex(level).isPresent();
    }

    private static String levels(Criterion criterion) {
        return "must be one of "
                + criterion.levels().stream()
                        .map(level -> "'" + level.id() + "'")
                        .collect(Collectors.joining(", "));
    }

    private static Problem invalid(String pointer, String detail) {
        return new Problem(
                Kind.INVALID_REQUEST, "The request cannot be carried out.", List.of(new Complaint(pointer, detail)));
    }
}
