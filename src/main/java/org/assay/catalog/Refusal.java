package org.assay.catalog;

import java.util.List;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;

/** The ways in which a rubric file is turned down. */
final class Refusal {
    private static final int MOST_COMPLAINTS = 50;

    private Refusal() {}

    /** It is not even a file of the format; line and column count from 1. */
    static Problem malformed(Format format, String what, int line, int column) {
        return new Problem(
                Problem.Kind.MALFORMED_REQUEST,
                "This is not %s: %s, at line %d, column %d.".formatted(format, what, line, column));
    }

    static Problem invalid(String pointer, String detail) {
        return invalid(List.of(new Complaint(pointer, detail)));
    }

    static Problem invalid(List<Complaint> complaints) {
        List<Complaint> told = complaints.stream().limit(MOST_COMPLAINTS).toList();
        String rest = complaints.size() > told.size() ? ", the first %d are listed".formatted(told.size()) : "";
        String count = complaints.size() == 1 ? "1 fault" : complaints.size() + " faults";
        return new Problem(Problem.Kind.INVALID_RUBRIC, "The rubric has %s%s.".formatted(count, rest), told);
    }
}
