package org.assay.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which submissions a list shows.
 *
 * @param owner the only integration whose submissions somebody sees; empty for all
 * @param exams the only ones that somebody has to do with; empty for all
 * @param seeded whether those that are no candidate's stand among the others
 */
public record SubmissionFilter(
        Optional<String> owner,
        Optional<Set<String>> exams,
        boolean seeded,
        Optional<String> exam,
        Optional<Submission.Status> status,
        Optional<String> candidate,
        Map<String, String> metadata) {}
