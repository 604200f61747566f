package org.assay.api;

import java.util.Map;
import java.util.Optional;
import org.assay.intake.Submission;

/** Which submissions a list shows. */
record SubmissionFilter(
        Optional<String> exam,
        Optional<Submission.Status> status,
        Optional<String> candidate,
        Map<String, String> metadata) {}
