package org.assay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Exam;
import org.assay.scoring.Acceptance;
import org.assay.scoring.Finding;
import org.assay.scoring.Linter;

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
        RubricVersion row = row(exam, version);
        if (row.isPublished()) {
            throw new Problem(Kind.WRONG_STATUS, "Version " + version + " is published and never changes.");
        }
        catalog.accept(row, acceptances);
    }

    /**
     * Stores what an author made of a version as a version of its own. What was accepted and what the import doubted
     * goes along, unless it was about a place that is another one now; so does the text that it was imported from.
     *
     * @throws Problem where there is a later version than the one that the author saw
     */
    @Transactional
    public int revise(int seen, Exam revised, String actor) {
        String exam = revised.key();
        catalog.lock(exam);
        RubricVersion before = row(exam, seen);
        int latest = RubricVersion.latest(exam).orElseThrow().version;
        if (latest != seen) {
            throw new Problem(Kind.PRECONDITION_FAILED, "Version " + latest + " was stored meanwhile.");
        }
        Exam was = catalog.version(exam, seen).orElseThrow().exam();
        Catalog.Added added = catalog.add(new RubricDocument(revised, List.of()), false, actor);
        if (added.isNew()) {
            carry(before, was, row(exam, added.rubric().version()), revised);
        }
        return added.rubric().version();
    }

    private void carry(RubricVersion before, Exam was, RubricVersion row, Exam revised) {
        List<Finding> standing = StandingDoubts.after(was, revised, before.findingsOfImport());
        row.doubts = standing.stream().map(Doubt::of).toList();
        row.importedAs = before.importedAs;
        Set<String> found = Linter.lint(revised, standing, List.of()).stream()
                .map(Finding::id)
                .collect(Collectors.toSet());
        catalog.accept(
                row,
                before.accepted.stream()
                        .filter(acceptance -> found.contains(acceptance.finding()))
                        .toList());
    }

    private static RubricVersion row(String exam, int version) {
        return RubricVersion.find(exam, version)
                .orElseThrow(
                        () -> new Problem(Kind.NOT_FOUND, "There is no version " + version + " of '" + exam + "'."));
    }
}
