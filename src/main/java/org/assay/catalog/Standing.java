package org.assay.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Part;
import org.assay.rubric.Question;
import org.assay.scoring.Acceptance;
import org.assay.scoring.Finding;
import org.assay.scoring.Linter;

/**
 * What is still so of a version after its author changed something.
 *
 * @param doubted what the import that it came from was not sure of
 */
record Standing(Exam before, List<Finding> doubted, Exam now) {

    /**
     * All doubts but those about a place that pays otherwise now. Another wording of a criterion answers none, for they
     * are about points and rules. What the version undid was between it and the one before.
     */
    List<Finding> doubts() {
        return doubted.stream()
                .filter(doubt -> doubt.kind() != Finding.Kind.LOST_RULING)
                .filter(doubt -> place(before, doubt.node()).equals(place(now, doubt.node())))
                .toList();
    }

    /**
     * The reasons that were given for what is found in the same words now: other numbers are another question.
     *
     * @param inForce whose rulings either could undo
     */
    List<Acceptance> accepted(List<Acceptance> reasons, Optional<Exam> inForce) {
        Map<String, Set<String>> was = sentences(before, doubted, inForce);
        Map<String, Set<String>> is = sentences(now, doubts(), inForce);
        return reasons.stream()
                .filter(reason -> is.containsKey(reason.finding()))
                .filter(reason -> was.getOrDefault(reason.finding(), Set.of()).containsAll(is.get(reason.finding())))
                .toList();
    }

    private static Map<String, Set<String>> sentences(Exam exam, List<Finding> doubts, Optional<Exam> inForce) {
        Stream<Finding> lost = inForce.stream().flatMap(other -> new LostRulings(other, exam).findings().stream());
        return Stream.concat(lost, Linter.lint(exam, doubts, List.of()).stream())
                .collect(Collectors.groupingBy(Finding::id, Collectors.mapping(Finding::sentence, Collectors.toSet())));
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
                                .map(Standing::payingOf));
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
            case Item item -> item.withCriteria(Standing::withoutWords);
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
