package org.assay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.assay.problem.Problem;
import org.assay.rubric.Criterion;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.junit.jupiter.api.Test;

class GradedSetTest {
    private static final String TWO = """
            {"item_id": "10.1_TC", "question": "Why?", "reference_answer": "First. Second! 第三。", "max_points": 10, "answer_id": "a", "answer": "x", "gold": {"total": 7.5}, "split": "test"}
            {"item_id": "10.1_TC", "question": "Why?", "reference_answer": "First. Second! 第三。", "max_points": 10, "answer_id": "b", "answer": "y", "gold": {"total": 0}, "split": "train"}
            """;

    @Test
    void everySentenceOfTheReferenceIsACriterionAndTheyAddUp() {
        GradedSet set = GradedSet.ofReferences(TWO, Optional.empty());
        Question question = set.exam().question("10.1-TC").orElseThrow();
        assertThat(question.criteria().map(Criterion::text)).containsExactly("First", "Second", "第三");
        assertThat(Points.sum(question.criteria().map(Criterion::points).toList()))
                .isEqualTo(Points.of(10));
        assertThat(set.answers()).extracting(GoldAnswer::id).containsExactly("a", "b");
        assertThat(set.answers().getFirst().grades().total()).hasValue(7.5);
    }

    @Test
    void aSplitIsAPart() {
        assertThat(GradedSet.ofReferences(TWO, Optional.of("train")).answers())
                .extracting(GoldAnswer::id)
                .containsExactly("b");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> GradedSet.ofReferences(TWO, Optional.of("nothing")));
    }

    @Test
    void whatIsNotJsonIsRefused() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> GradedSet.ofReferences("{", Optional.empty()));
    }
}
