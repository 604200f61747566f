package org.assay.llm;

import java.util.List;
import org.assay.judging.JudgeFailure;
import org.assay.judging.Provenance.Usage;

/** What one vote brought. */
sealed interface Ballot {
    /** Name of the model that voted. */
    String model();

    /**
     * A reply, whole or not.
     *
     * @param texts the replies as they came, a repaired one after the one that it mends
     */
    record Cast(String model, Reading reading, List<String> texts, Usage usage) implements Ballot {}

    /** The model would not judge this. */
    record Refused(String model, String detail, Usage usage) implements Ballot {}

    /** No reply came about. */
    record Failed(String model, JudgeFailure failure) implements Ballot {}
}
