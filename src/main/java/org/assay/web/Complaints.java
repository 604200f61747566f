package org.assay.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;

/**
 * Why a form was refused, to be shown with all that was typed into it.
 *
 * @param kind name of the problem's kind; empty where there is none
 * @param byPointer what is wrong with a field, by its JSON pointer, as the service words it
 */
public record Complaints(String kind, int status, String detail, Map<String, String> byPointer) {
    public static final Complaints NONE = new Complaints("", 200, "", Map.of());

    /** Of a problem that whoever filled the form in can do something about; any other one goes on its way. */
    public static Complaints of(Problem problem) {
        Map<String, String> byPointer = new LinkedHashMap<>();
        for (Complaint complaint : complaints(problem)) {
            byPointer.merge(complaint.pointer(), complaint.detail(), (first, next) -> first + "; " + next);
        }
        return new Complaints(problem.kind().name(), status(problem), problem.getMessage(), byPointer);
    }

    /** Where a field of the form is wrong, before anything is asked of the service. */
    public static Problem invalid(List<Complaint> complaints) {
        return new Problem(Kind.INVALID_REQUEST, "Nothing was stored.", complaints);
    }

    private static List<Complaint> complaints(Problem problem) {
        return problem.kind() == Kind.NAME_TAKEN
                ? List.of(new Complaint("/name", problem.getMessage()))
                : problem.complaints();
    }

    private static int status(Problem problem) {
        return switch (problem.kind()) {
            case INVALID_REQUEST, INVALID_RUBRIC, UNREADABLE_DOCUMENT -> 422;
            case NAME_TAKEN, LAST_ADMIN, TOKEN_REVOKED, FINDINGS_OPEN, WRONG_STATUS, PRECONDITION_FAILED -> 409;
            case JUDGE_UNAVAILABLE -> 503;
            default -> throw problem;
        };
    }

    public boolean any() {
        return !kind.isEmpty();
    }

    /** What is wrong with a field, or null. */
    public String of(String pointer) {
        return byPointer.get(pointer);
    }

    /** The same seen from a part of the whole: what is wrong elsewhere is told with its place. */
    public Complaints below(String place) {
        Map<String, String> seen = new LinkedHashMap<>();
        byPointer.forEach((pointer, detail) -> {
            boolean within = pointer.equals(place) || pointer.startsWith(place + "/");
            String told = within || pointer.isEmpty() ? detail : pointer + ": " + detail;
            seen.merge(within ? pointer.substring(place.length()) : "", told, (first, next) -> first + "; " + next);
        });
        return new Complaints(kind, status, detail, seen);
    }

    /** What is wrong with a field or any part of it, or null. */
    public String under(String pointer) {
        Optional<String> found = byPointer.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(pointer) || entry.getKey().startsWith(pointer + "/"))
                .map(Map.Entry::getValue)
                .reduce((first, next) -> first + "; " + next);
        return found.orElse(null);
    }
}
