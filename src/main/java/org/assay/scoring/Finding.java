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

    /** What the linter looks for, what an import of an answer key was not sure of, and what a new version would undo. */
    public enum Kind {
        UNREACHABLE_POINTS(Severity.ERROR),
        SUM_MISMATCH(Severity.ERROR),
        DEAD_DEDUCTION(Severity.ERROR),
        /** Import: a question without any points, which could not be drafted. */
        LEFT_OUT(Severity.WARNING),
        /** Import: each of several earns so much to so much. */
        OPEN_RANGE(Severity.WARNING),
        /** Import: words about points that no rule says. */
        UNCLEAR_RULE(Severity.WARNING),
        /** Import: a part of the reference answer has points, and no line of the scoring standard pays them. */
        UNCLAIMED_PART(Severity.WARNING),
        /** Import: there is no scoring standard, so the points are those of the reference answer or of the whole. */
        NO_STANDARD(Severity.WARNING),
        /** Import: a question does not say its points, so they are those of its lines. */
        UNDECLARED_POINTS(Severity.WARNING),
        /** Catalog: a ruling of the version in force is not in the draft that is to follow it. */
        LOST_RULING(Severity.WARNING),
        /** Import: a line does not say how its points are shared, so they are shared evenly. */
        ASSUMED_SPLIT(Severity.INFO),
        /** Import: a language model proposed the criteria of a line. */
        PROPOSED_CRITERIA(Severity.INFO),
        /** Import: what a language model proposed for a line was of no use, so its criteria are those of the rules. */
        PROPOSAL_REFUSED(Severity.INFO),
        /** Import: a language model proposed nothing for a question, so its criteria are those of the rules. */
        NO_PROPOSAL(Severity.INFO),
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
