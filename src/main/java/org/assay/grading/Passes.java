package org.assay.grading;

import java.util.List;
import org.assay.intake.Submission;

/**
 * What judges, or rules in their place, said of several questions of a submission.
 *
 * @param soFar the gradings that it has
 */
record Passes(Submission submission, Gradings soFar, List<Pass> all) {
    int jobs() {
        return (int) all.stream().filter(pass -> pass.job().isPresent()).count();
    }
}
