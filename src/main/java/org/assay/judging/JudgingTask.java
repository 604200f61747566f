package org.assay.judging;

import org.assay.rubric.Exam;
import org.assay.rubric.Question;

/**
 * One answer to be judged, and how.
 *
 * @param inspection what was noticed about the answer before any judge saw it
 */
public record JudgingTask(Exam exam, Question question, Answer answer, Inspection inspection, JudgingOptions options) {}
