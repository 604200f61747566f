package org.assay.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;
import org.assay.rubric.Ruling;
import org.assay.scoring.Finding;
import org.assay.scoring.Finding.Kind;

/** What reviewers ruled of the exam in force, and what would be undone if a draft without it came into force. */
record LostRulings(Exam inForce, Exam draft) {

    /** One finding a ruling; none where its criterion is gone with it. */
    List<Finding> findings() {
        return inForce.questions()
                .flatMap(question -> draft.question(question.id()).stream()
                        .flatMap(drafted -> question.criteria().flatMap(criterion -> lost(criterion, drafted))))
                .toList();
    }

    private static Stream<Finding> lost(Criterion criterion, Question drafted) {
        if (criterion.rulings().isEmpty()) {
            return Stream.empty();
        }
        return drafted.criterion(criterion.id()).stream().flatMap(draft -> criterion.rulings().stream()
                .filter(ruling -> !draft.isRuled(ruling))
                .map(ruling -> finding(drafted.id() + '/' + draft.id(), ruling)));
    }

    private static Finding finding(String node, Ruling ruling) {
        return new Finding(
                Kind.LOST_RULING,
                node,
                Optional.empty(),
                "The version in force has the ruling of %s, '%s'; this one has it not."
                        .formatted(ruling.date(), ruling.text()),
                Optional.empty());
    }
}
