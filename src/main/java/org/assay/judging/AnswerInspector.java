package org.assay.judging;

import java.util.List;
import org.assay.rubric.Question;

/** Looks at an answer before any judge does. */
public final class AnswerInspector {
    public Inspection inspect(Question question, Answer answer) {
        return new Inspection(List.of());
    }
}
