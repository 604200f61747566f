package org.assay.rubric;

import java.util.List;
import java.util.function.UnaryOperator;

/** Questions under a common heading; it only declares points. */
public record Group(String id, String title, Points points, List<Question> questions) {
    public Group {
        Id.check("group", id);
        questions = List.copyOf(questions);
        InvalidRubric.unless(!questions.isEmpty(), "group '%s' has no questions", id);
        InvalidRubric.unless(!points.isNegative(), "the points of group '%s' must not be negative", id);
    }

    Group withQuestions(UnaryOperator<Question> change) {
        return new Group(id, title, points, questions.stream().map(change).toList());
    }
}
