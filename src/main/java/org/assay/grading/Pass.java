package org.assay.grading;

import java.util.Optional;
import org.assay.judging.Judged;
import org.assay.rubric.Question;

/**
 * What a judge, or a rule in its place, said of one question, to be recorded.
 *
 * @param job that it came of; empty where it came of none
 */
record Pass(Question question, Judged judged, Grading.Cause cause, Optional<String> job) {}
