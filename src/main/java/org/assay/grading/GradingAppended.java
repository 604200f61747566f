package org.assay.grading;

import java.util.UUID;
import org.assay.intake.Submission;

/** Announced in the transaction that appends a grading, after the submission was folded from it. */
public record GradingAppended(UUID submission, Submission.Status status) {}
