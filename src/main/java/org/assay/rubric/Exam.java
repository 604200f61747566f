package org.assay.rubric;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A test with its scoring standard: the root of the rubric.
 *
 * @param language BCP 47 tag of the language of its texts
 * @param bonus whether the total may exceed the points of the exam
 */
public record Exam(String key, String title, String language, Points points, Bonus bonus, List<Section> sections) {
    public Exam {
        Id.checkExamKey(key);
        sections = List.copyOf(sections);
        InvalidRubric.unless(!sections.isEmpty(), "exam '%s' has no sections", key);
        InvalidRubric.unless(points.isPositive(), "the points of exam '%s' must be positive", key);
        Id.checkUnique("section", sections.stream().map(Section::id).toList());
        Id.checkUnique(
                "group",
                sections.stream()
                        .flatMap(section -> section.groups().stream())
                        .map(Group::id)
                        .toList());
        Id.checkUnique(
                "question",
                sections.stream().flatMap(Section::questions).map(Question::id).toList());
    }

    /** Whether an exam could go by this key. */
    public static boolean isKey(String text) {
        return Id.isExamKey(text);
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(Section::questions);
    }

    /** The same with other criteria. */
    public Exam withCriteria(BiFunction<Question, Criterion, Criterion> change) {
        return withQuestions(question -> question.withCriteria(criterion -> change.apply(question, criterion)));
    }

    /** The same with other questions in the same places. */
    public Exam withQuestions(UnaryOperator<Question> change) {
        return new Exam(
                key,
                title,
                language,
                points,
                bonus,
                sections.stream().map(section -> section.withQuestions(change)).toList());
    }

    public Optional<Question> question(String id) {
        return questions().filter(question -> question.id().equals(id)).findFirst();
    }
}
