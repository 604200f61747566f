package org.assay.judging;

import java.util.Optional;

/** Something that a reviewer should know of an answer; it changes no points. */
public record Flag(Kind kind, Optional<Span> span, String detail) {
    /** What was noticed. */
    public enum Kind {
        INJECTION_SUSPECTED,
        COPIES_REFERENCE,
        COPIES_QUESTION,
        OFF_TOPIC,
        WRONG_LANGUAGE,
        BLANK,
        TRUNCATED,
        JUDGES_DISAGREE,
        QUOTE_VOID;

        /** Whether it was noticed in the answer, whatever a judge says of that. */
        public boolean isOfTheAnswer() {
            return switch (this) {
                case INJECTION_SUSPECTED, COPIES_REFERENCE, COPIES_QUESTION, WRONG_LANGUAGE, BLANK -> true;
                case OFF_TOPIC, TRUNCATED, JUDGES_DISAGREE, QUOTE_VOID -> false;
            };
        }
    }

    public static Flag of(Kind kind, String detail) {
        return new Flag(kind, Optional.empty(), detail);
    }

    public static Flag at(Kind kind, Span span, String detail) {
        return new Flag(kind, Optional.of(span), detail);
    }
}
