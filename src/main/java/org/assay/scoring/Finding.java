package org.assay.scoring;

import java.util.Optional;
import org.assay.rubric.Source;

/**
 * Something in a rubric that an author should mend or knowingly accept.
 *
 * @param node {@code exam}, {@code section:ID}, {@code group:ID}, a question's id, or {@code QUESTION/ID} for an item or criterion
 * @param acceptedBecause the reason with which it was accepted
 */
public record Finding(
        Kind kind, String node, Optional<Source> source, String sentence, Optional<String> acceptedBecause) {

    /** How much a finding weighs: errors hinder publishing, warnings do until they are accepted, infos never. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    /** What the linter looks for. */
    public enum Kind {
        UNREACHABLE_POINTS(Severity.ERROR),
        SUM_MISMATCH(Severity.ERROR),
        DEAD_DEDUCTION(Severity.ERROR),
        OVERFULL(Severity.WARNING),
        UNIT_MISMATCH(Severity.WARNING),
        DEAD_LIMIT(Severity.WARNING),
        NO_ASK(Severity.WARNING),
        NOT_JUDGEABLE(Severity.WARNING),
        STALE_ACCEPTANCE(Severity.WARNING),
        BONUS_ABOVE_TOTAL(Severity.INFO),
        SIMILAR_CRITERIA(Severity.INFO);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        /** As it is written in findings' ids: {@code dead-limit}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Severity severity() {
        return kind.severity();
    }

    /** {@code <finding>@<node>}, by which it is accepted. */
    public String id() {
        return kind.key() + "@" + node;
    }

    public boolean hindersPublishing() {
        return switch (severity()) {
            case ERROR -> true;
            case WARNING -> acceptedBecause.isEmpty() && kind != Kind.STALE_ACCEPTANCE;
            case INFO -> false;
        };
    }

    Finding accepted(String reason) {
        return new Finding(kind, node, source, sentence, Optional.of(reason));
    }
}
