package org.assay.evaluation;

import java.util.List;
import java.util.function.Function;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;

/** Which questions are measured together while the others are learnt from. */
record Folds(List<String> questions, int count) {
    static Folds of(Exam exam, int count) {
        return new Folds(exam.questions().map(Question::id).toList(), count);
    }

    int fold(String question) {
        return questions.indexOf(question) % count;
    }

    /** What may be learnt from before the questions of a fold are judged: all where there is one fold only. */
    <T> List<T> learntFrom(int fold, List<T> all, Function<T, String> question) {
        return count == 1
                ? all
                : all.stream().filter(one -> fold(question.apply(one)) != fold).toList();
    }
}
