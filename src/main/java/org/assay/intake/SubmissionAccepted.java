package org.assay.intake;

import java.util.List;
import java.util.UUID;
import org.assay.judging.Answer;

/** Announced in the transaction that stores a submission: its answers as received, before anybody judged them. */
public record SubmissionAccepted(UUID submission, String actor, List<Answer> answers) {}
