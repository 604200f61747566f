package org.assay.testing;

import java.util.List;
import org.assay.judging.Answer;
import org.assay.judging.Inspection;
import org.assay.judging.JudgingOptions;
import org.assay.judging.JudgingTask;
import org.assay.rubric.Bonus;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;
import org.assay.rubric.Section;

/** Tasks for a judge that need no whole exam. */
public final class JudgingTasks {
    private JudgingTasks() {}

    public static JudgingTask task(Question question, Answer answer, Inspection inspection) {
        Section section = new Section("s", "Section", question.points(), List.of(), List.of(question));
        return new JudgingTask(
                new Exam("exam", "Exam", "en", question.points(), Bonus.ABOVE, List.of(section)),
                question,
                answer,
                inspection,
                JudgingOptions.DEFAULT);
    }
}
