package org.assay.web.authoring;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import org.assay.catalog.Catalog;
import org.assay.catalog.Drafts;
import org.assay.catalog.Rubric;
import org.assay.catalog.RubricReader;
import org.assay.catalog.RubricTree;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Exam;
import org.assay.security.CurrentCaller;
import org.assay.web.Complaints;
import org.assay.web.PageView;

/** What the pages on which a rubric is edited have in common: where an edit begins, and how it becomes a version. */
@RequestScoped
class Editing {
    private final PageView pages;
    private final Catalog catalog;
    private final Drafts drafts;
    private final RubricReader reader;
    private final CurrentCaller caller;

    Editing(PageView pages, Catalog catalog, Drafts drafts, RubricReader reader, CurrentCaller caller) {
        this.pages = pages;
        this.catalog = catalog;
        this.drafts = drafts;
        this.reader = reader;
        this.caller = caller;
    }

    /** @param seen the newest version that the author has seen, as the form says it; null where there is no form yet */
    EditVersions versions(String exam, int version, String seen) {
        Rubric began = catalog.require(exam, version);
        return new EditVersions(began, seen == null ? began : catalog.require(exam, number(seen)));
    }

    /** 0, which no version has, where it is no number. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** The exam that a tree stands for; a {@link Problem} where it is none. */
    Exam read(RubricTree tree) {
        return reader.read(tree).exam();
    }

    /** Stores a tree behind the version that was seen; a {@link Problem} where somebody else was faster. */
    int store(EditVersions versions, RubricTree tree) {
        return drafts.revise(versions.seen().version(), read(tree), caller.name());
    }

    /** Where somebody else was faster, what they stored is shown, so that whoever saves again has seen it. */
    EditVersions afterwards(EditVersions versions, Problem problem) {
        String exam = versions.seen().exam().key();
        return problem.kind() == Kind.PRECONDITION_FAILED
                ? versions.following(catalog.require(exam, catalog.newest(exam)))
                : versions;
    }

    /** @param question empty for the whole exam */
    TemplateInstance show(Template page, EditVersions versions, String question, Complaints complaints) {
        Exam exam = versions.seen().exam();
        return pages.of(page)
                .data("exam", exam)
                .data("place", DraftPlace.of(exam.key(), versions.began().version(), question))
                .data("seen", versions.seen().version())
                .data("latest", catalog.newest(exam.key()))
                .data("others", versions.others())
                .data("complaints", complaints);
    }
}
