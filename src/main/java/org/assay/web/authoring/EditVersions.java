package org.assay.web.authoring;

import java.util.List;
import org.assay.catalog.Rubric;
import org.assay.web.exams.DiffLine;

/**
 * The version that an edit is to follow.
 *
 * @param began the version that the editing began with
 * @param seen the newest version that the author has seen
 */
record EditVersions(Rubric began, Rubric seen) {
    EditVersions following(Rubric latest) {
        return new EditVersions(began, latest);
    }

    /** What others made of the exam since the editing began. */
    List<DiffLine> others() {
        return began.version() == seen.version() ? List.of() : DiffLine.of(began.exam(), seen.exam());
    }
}
