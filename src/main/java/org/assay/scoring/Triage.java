package org.assay.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.assay.judging.Evidence;
import org.assay.judging.Flag;
import org.assay.judging.Judgment;
import org.assay.judging.Judgment.Rated;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Question;
import org.assay.scoring.Trace.Bound;

/** Decides whether a person should look at an answer, and how soon. */
public final class Triage {
    private Triage() {}

    /** Why a person should look, with a weight for the order of the worklist: the higher, the sooner. */
    public enum Reason {
        INJECTION_SUSPECTED(100),
        JUDGE_FAILED(90),
        UNDECIDED(80),
        SECOND_OPINION_DIFFERS(70),
        ONE_QUOTE_FOR_ALL(65),
        COPIES_REFERENCE(60),
        JUDGES_DISAGREE(50),
        QUOTE_VOID(40),
        SUGGESTION_CHANGED(40),
        OFF_TOPIC(30),
        WRONG_LANGUAGE(20),
        TRUNCATED(20),
        COPIES_QUESTION(20),
        FUZZY_ONLY(15),
        LIMIT_HIT(10);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }

        /** Whether the score may be somebody's trick: then a person looks, whatever the exam's settings say. */
        public boolean alwaysNeedsAPerson() {
            return switch (this) {
                case INJECTION_SUSPECTED, SECOND_OPINION_DIFFERS, ONE_QUOTE_FOR_ALL -> true;
                default -> false;
            };
        }

        /** Whether it lies in the answer, whatever a judge says of that. */
        public boolean isOfTheAnswer() {
            return switch (this) {
                case INJECTION_SUSPECTED, COPIES_REFERENCE, COPIES_QUESTION, WRONG_LANGUAGE -> true;
                case JUDGE_FAILED,
                        UNDECIDED,
                        SECOND_OPINION_DIFFERS,
                        ONE_QUOTE_FOR_ALL,
                        JUDGES_DISAGREE,
                        QUOTE_VOID,
                        SUGGESTION_CHANGED,
                        OFF_TOPIC,
                        TRUNCATED,
                        FUZZY_ONLY,
                        LIMIT_HIT -> false;
            };
        }

        /** As it is written outside: {@code injection-suspected}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The reasons in descending weight. */
    public static List<Reason> reasons(
            Question question,
            JudgmentSheet sheet,
            Collection<Flag> flags,
            QuestionScore score,
            Optional<SecondOpinion> second) {
        List<Reason> reasons = new ArrayList<>();
        flags.stream()
                .map(Flag::kind)
                .map(Triage::reason)
                .flatMap(Optional::stream)
                .forEach(reasons::add);
        if (hasFailure(sheet)) {
            reasons.add(Reason.JUDGE_FAILED);
        }
        if (!score.value().isDecided()) {
            reasons.add(Reason.UNDECIDED);
        }
        if (second.filter(opinion -> opinion.isFarFrom(score)).isPresent()) {
            reasons.add(Reason.SECOND_OPINION_DIFFERS);
        }
        if (OneQuote.earnsNearlyAll(question, sheet)) {
            reasons.add(Reason.ONE_QUOTE_FOR_ALL);
        }
        if (sheet.judgments().stream().anyMatch(Triage::restsOnFuzzyWordsOnly)) {
            reasons.add(Reason.FUZZY_ONLY);
        }
        if (hitsLimit(score)) {
            reasons.add(Reason.LIMIT_HIT);
        }
        return reasons.stream().distinct().sorted().toList();
    }

    /** Sum of the weights: where the answer stands on the worklist. */
    public static int risk(Collection<Reason> reasons) {
        return reasons.stream().mapToInt(reason -> reason.weight).sum();
    }

    private static Optional<Reason> reason(Flag.Kind flag) {
        return switch (flag) {
            case INJECTION_SUSPECTED -> Optional.of(Reason.INJECTION_SUSPECTED);
            case COPIES_REFERENCE -> Optional.of(Reason.COPIES_REFERENCE);
            case COPIES_QUESTION -> Optional.of(Reason.COPIES_QUESTION);
            case OFF_TOPIC -> Optional.of(Reason.OFF_TOPIC);
            case WRONG_LANGUAGE -> Optional.of(Reason.WRONG_LANGUAGE);
            case TRUNCATED -> Optional.of(Reason.TRUNCATED);
            case JUDGES_DISAGREE -> Optional.of(Reason.JUDGES_DISAGREE);
            case QUOTE_VOID -> Optional.of(Reason.QUOTE_VOID);
            case BLANK -> Optional.empty();
        };
    }

    private static boolean hasFailure(JudgmentSheet sheet) {
        return sheet.judgments().stream()
                .anyMatch(judgment -> judgment instanceof Judgment.Abstained abstained
                        && abstained.why() == Judgment.Why.JUDGE_FAILED);
    }

    private static boolean restsOnFuzzyWordsOnly(Judgment judgment) {
        return judgment instanceof Rated rated
                && !rated.evidence().isEmpty()
                && rated.evidence().stream().allMatch(evidence -> evidence.match() == Evidence.Match.FUZZY);
    }

    /** A limit that an examiner might want to know of: not the plain ceiling of an item. */
    private static boolean hitsLimit(QuestionScore score) {
        return score.trace().steps().stream()
                .flatMap(step -> step.limits().stream())
                .anyMatch(limit -> limit.bound() instanceof Bound.FewAnswered);
    }
}
