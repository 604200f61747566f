package org.assay.judging;

import java.util.List;
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

    /** Who judges, for people to read: its own name, or those of the models that vote; none where it goes by none. */
    default List<String> names() {
        return List.of();
    }

    /** How many answers it can judge at the same time. */
    default int concurrency() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** A judge to be asked where this one was unsure. */
    default Optional<Judge> stronger() {
        return Optional.empty();
    }

    /** A judge whose judgment is kept beside this one's, without a say in the points. */
    default Optional<Judge> second() {
        return Optional.empty();
    }

    /** Loads what it works with; the process must not end meanwhile. */
    default void load() {}

    /** Gets ready for answers to a question, where that takes time. */
    default void prepare(Question question) {}
}
