package org.assay.judging;

import java.util.List;
import org.assay.rubric.Question;

/** Finds a judge's quotes in an answer, or says why they are void. */
public final class EvidenceLocator {
    /** What became of a quote. */
    public sealed interface Location {
        /** The places where it stands, one for each of its parts, in order. */
        record Found(List<Evidence> evidence) implements Location {}

        /** It cannot be evidence. */
        record Void(Reason reason) implements Location {}

        /** Why a quote is void. */
        enum Reason {
            NOT_FOUND,
            ECHO_OF_QUESTION,
            INSTRUCTION
        }
    }

    public EvidenceLocator(Question question, Answer answer, Inspection inspection) {}

    public Location locate(String quote) {
        throw new IllegalStateException("not yet: " + quote);
    }
}
