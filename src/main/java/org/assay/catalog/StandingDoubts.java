package org.assay.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Part;
import org.assay.rubric.Question;
import org.assay.scoring.Finding;

/**
 * What an import still doubts after its author changed something: all but what was about a place that pays otherwise
 * now. Another wording of a criterion answers no doubt, for they are about points and rules.
 */
final class StandingDoubts {
    private StandingDoubts() {}

    static List<Finding> after(Exam before, Exam now, List<Finding> doubts) {
        return doubts.stream()
                .filter(doubt -> place(before, doubt.node()).equals(place(now, doubt.node())))
                .toList();
    }

    /** What pays at a node; empty where it is not there, or is no question and nothing below one. */
    private static Optional<Object> place(Exam exam, String node) {
        String[] path = node.split("/", 2);
        return exam.question(path[0])
                .flatMap(question -> path.length == 1
                        ? Optional.of(ownOf(question))
                        : parts(question)
                                .filter(part -> part.id().equals(path[1]))
                                .findFirst()
                                .map(StandingDoubts::payingOf));
    }

    private static Stream<Part> parts(Question question) {
        return Stream.concat(question.items().stream().flatMap(Item::items), question.criteria());
    }

    /** Of a question only what stands at itself, for what stands below has places of its own. */
    private static Object ownOf(Question question) {
        return List.of(
                question.points(),
                question.bonus(),
                question.limits(),
                question.items().stream().map(Item::id).toList());
    }

    private static Object payingOf(Part part) {
        return switch (part) {
            case Item item -> item.withCriteria(StandingDoubts::withoutWords);
            case Criterion criterion -> withoutWords(criterion);
        };
    }

    private static Criterion withoutWords(Criterion criterion) {
        return new Criterion(
                criterion.id(),
                criterion.id(),
                criterion.levels().stream()
                        .map(level -> new Level(level.id(), level.points(), ""))
                        .toList(),
                "",
                List.of(),
                List.of(),
                List.of(),
                criterion.evidence(),
                criterion.requires(),
                criterion.line(),
                Optional.empty());
    }
}
