package org.assay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Exam;
import org.assay.scoring.Acceptance;

/** What authors do with a draft before it is published: they give reasons, and mend. */
@ApplicationScoped
public class Drafts {
    private final Catalog catalog;

    Drafts(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Keeps reasons with a draft, so that they need not be given again when it is published. */
    @Transactional
    public void accept(String exam, int version, List<Acceptance> acceptances) {
        catalog.lock(exam);
        RubricVersion row = RubricVersion.find(exam, version).orElseThrow(() -> Catalog.missing(exam, version));
        if (row.isPublished()) {
            throw new Problem(Kind.WRONG_STATUS, "Version " + version + " is published and never changes.");
        }
        catalog.accept(row, acceptances);
    }

    /**
     * Stores what an author made of a version as a version of its own.
     *
     * @throws Problem where there is a later version than the one that the author saw
     */
    @Transactional
    public int revise(int seen, Exam revised, String actor) {
        String exam = revised.key();
        catalog.lock(exam);
        int latest = catalog.newest(exam);
        if (latest != seen) {
            throw new Problem(Kind.PRECONDITION_FAILED, "Version " + latest + " was stored meanwhile.");
        }
        return catalog.add(new RubricDocument(revised, List.of()), false, actor)
                .rubric()
                .version();
    }
}
