package org.assay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Exam;
import org.assay.rubric.RubricHash;

/** Changes of an exam in force that are published at once, while a draft that is to follow it may be at work. */
@ApplicationScoped
public class Amendments {
    private final Catalog catalog;

    Amendments(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Publishes what a change makes of the latest published version, as a version of its own; what was accepted of that
     * one's findings stays accepted. A draft that is to follow goes on from a version with the same change, so that neither
     * undoes the other.
     *
     * @param check refuses what cannot be changed in the latest published version
     * @param change touches nothing that the linter could find anything about
     */
    @Transactional
    public Rubric amend(String exam, Consumer<Exam> check, UnaryOperator<Exam> change, String actor) {
        catalog.lock(exam);
        RubricVersion latest = inForce(exam);
        check.accept(catalog.exam(latest));
        Optional<RubricVersion> draft = RubricVersion.latest(exam).filter(row -> !row.isPublished());
        RubricVersion amended = publish(latest, change.apply(catalog.exam(latest)), actor);
        // One that said the same already is the published version now.
        draft.filter(open -> !open.isPublished())
                .ifPresent(open -> follow(open, change.apply(catalog.exam(open)), actor));
        return catalog.rubric(amended);
    }

    private RubricVersion inForce(String exam) {
        return RubricVersion.latestPublished(exam)
                .flatMap(version -> RubricVersion.find(exam, version))
                .orElseThrow(() -> catalog.has(exam)
                        ? new Problem(Kind.WRONG_STATUS, "No version of '" + exam + "' is published yet.")
                        : new Problem(Kind.NOT_FOUND, "There is no exam '" + exam + "'."));
    }

    private RubricVersion publish(RubricVersion latest, Exam changed, String actor) {
        RubricVersion row = RubricVersion.withHash(latest.exam, RubricHash.of(changed))
                .orElseGet(() -> catalog.store(changed, actor));
        if (row.version <= latest.version) {
            throw new Problem(Kind.WRONG_STATUS, "Version " + row.version + " says the same already.");
        }
        row.doubts = latest.doubts;
        row.importedAs = latest.importedAs;
        catalog.accept(row, latest.accepted);
        catalog.markPublished(row, actor);
        return row;
    }

    private void follow(RubricVersion draft, Exam changed, String actor) {
        if (RubricVersion.withHash(draft.exam, RubricHash.of(changed)).isEmpty()) {
            catalog.inherit(catalog.store(changed, actor), draft);
        }
    }
}
