package org.assay.rubric;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A part of an exam, made of groups or directly of questions. */
public record Section(String id, String title, Points points, List<Group> groups, List<Question> ungrouped) {
    public Section {
        Id.check("section", id);
        groups = List.copyOf(groups);
        ungrouped = List.copyOf(ungrouped);
        InvalidRubric.unless(
                groups.isEmpty() != ungrouped.isEmpty(), "section '%s' needs either groups or questions", id);
        InvalidRubric.unless(!points.isNegative(), "the points of section '%s' must not be negative", id);
    }

    Section withQuestions(UnaryOperator<Question> change) {
        return new Section(
                id,
                title,
                points,
                groups.stream().map(group -> group.withQuestions(change)).toList(),
                ungrouped.stream().map(change).toList());
    }

    public Stream<Question> questions() {
        return Stream.concat(groups.stream().flatMap(group -> group.questions().stream()), ungrouped.stream());
    }
}
