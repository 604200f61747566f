package org.assay.web.authoring;

import java.util.List;
import org.assay.catalog.RubricTree;
import org.assay.problem.Complaint;
import org.assay.web.Complaints;

/**
 * The question that is edited.
 *
 * @param question as it is called in the version that the editing began with
 */
record EditTarget(EditVersions versions, String question) {
    QuestionEdit asItIs() {
        return new QuestionEdit(tree().question(question));
    }

    /** @throws org.assay.problem.Problem where somebody took the question out of the exam meanwhile */
    RubricTree with(QuestionEdit edit) {
        RubricTree tree = tree();
        if (tree.place(question).isEmpty()) {
            throw Complaints.invalid(List.of(new Complaint(
                    "",
                    "Question '" + question + "' is not in version "
                            + versions.seen().version() + " any more.")));
        }
        tree.put(question, edit.tree());
        return tree;
    }

    RubricTree without() {
        RubricTree tree = tree();
        tree.remove(question);
        return tree;
    }

    EditTarget among(EditVersions others) {
        return new EditTarget(others, question);
    }

    /** The key of its exam. */
    String exam() {
        return versions.seen().exam().key();
    }

    /** The pointer to the question in the rubric. */
    String place() {
        return tree().place(question).orElse("");
    }

    private RubricTree tree() {
        return RubricTree.of(versions.seen().exam());
    }
}
