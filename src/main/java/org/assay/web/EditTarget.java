package org.assay.web;

import java.util.List;
import org.assay.catalog.Rubric;
import org.assay.catalog.RubricTree;
import org.assay.problem.Complaint;

/**
 * The question that is edited, and the version that the edit is to follow.
 *
 * @param began the version that the editing began with
 * @param seen the newest version that the author has seen
 * @param question as it is called there
 */
record EditTarget(Rubric began, Rubric seen, String question) {
    QuestionEdit asItIs() {
        return new QuestionEdit(tree().question(question));
    }

    /** @throws org.assay.problem.Problem where somebody took the question out of the exam meanwhile */
    RubricTree with(QuestionEdit edit) {
        RubricTree tree = tree();
        if (tree.place(question).isEmpty()) {
            throw Complaints.invalid(List.of(new Complaint(
                    "", "Question '" + question + "' is not in version " + seen.version() + " any more.")));
        }
        tree.put(question, edit.tree());
        return tree;
    }

    RubricTree without() {
        RubricTree tree = tree();
        tree.remove(question);
        return tree;
    }

    /** The pointer to the question in the rubric. */
    String place() {
        return tree().place(question).orElse("");
    }

    EditTarget following(Rubric latest) {
        return new EditTarget(began, latest, question);
    }

    /** What others made of the exam since the editing began. */
    List<DiffLine> others() {
        return began.version() == seen.version() ? List.of() : DiffLine.of(began.exam(), seen.exam());
    }

    private RubricTree tree() {
        return RubricTree.of(seen.exam());
    }
}
