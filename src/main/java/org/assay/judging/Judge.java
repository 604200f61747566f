package org.assay.judging;

import java.util.Optional;
import org.assay.rubric.Question;

/** The port of whatever judges answers: a model by the network, or rules in the process. */
public interface Judge {
    /**
     * Judges every criterion of the question. A failure of the judge is never a judgment.
     *
     * @throws JudgeFailedException where no sheet came about
     */
    Judged judge(JudgingTask task);

    /** How many answers it can judge at the same time. */
    default int concurrency() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** A judge to be asked where this one was unsure. */
    default Optional<Judge> stronger() {
        return Optional.empty();
    }

    /** Gets ready for answers to a question, where that takes time. */
    default void prepare(Question question) {}
}
