package org.assay.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assay.judging.Evidence;
import org.assay.judging.EvidenceLocator;
import org.assay.judging.EvidenceLocator.Location;
import org.assay.judging.Flag;
import org.assay.judging.Judgment;
import org.assay.rubric.Criterion;

/** Holds what a model says against the answer: a credit stands only on words that are there. */
final class EvidenceCheck {
    private static final int LONGEST_DETAIL = 200;
    private static final int LONGEST_WHY = 2_000;

    private final EvidenceLocator locator;
    private final List<Flag> flags = new ArrayList<>();

    EvidenceCheck(EvidenceLocator locator) {
        this.locator = locator;
    }

    /** Flags for the quotes that were void so far. */
    List<Flag> flags() {
        return flags;
    }

    Judgment judge(Criterion criterion, CriterionReply reply) {
        int level = criterion.levelIndex(reply.level()).orElseThrow();
        boolean earns = level < criterion.lastLevel();
        List<Evidence> evidence = locate(criterion, reply.quotes(), earns);
        if (earns && evidence.isEmpty() && criterion.evidence() == Criterion.EvidenceRule.QUOTE) {
            return new Judgment.Abstained(
                    criterion.id(),
                    Judgment.Why.QUOTE_NOT_FOUND,
                    "The judge said \"%s\" without a quote that stands in the answer.".formatted(reply.level()));
        }
        return new Judgment.Rated(
                criterion.id(),
                reply.level(),
                evidence,
                shortened(reply.why(), LONGEST_WHY),
                OptionalDouble.empty(),
                Judgment.By.JUDGE);
    }

    private List<Evidence> locate(Criterion criterion, List<String> quotes, boolean earns) {
        List<Evidence> evidence = new ArrayList<>();
        for (String quote : quotes) {
            switch (locator.locate(quote)) {
                case Location.Found found ->
                    found.evidence().stream()
                            .filter(one -> !evidence.contains(one))
                            .forEach(evidence::add);
                case Location.Void(Location.Reason reason) -> {
                    if (earns) {
                        flags.add(Flag.of(Flag.Kind.QUOTE_VOID, detail(criterion, quote, reason)));
                    }
                }
            }
        }
        return evidence;
    }

    private static String detail(Criterion criterion, String quote, Location.Reason reason) {
        return "%s: %s: %s"
                .formatted(
                        criterion.id(),
                        reason.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        shortened(quote, LONGEST_DETAIL));
    }

    private static String shortened(String text, int most) {
        return Optional.of(text).filter(whole -> whole.length() <= most).orElseGet(() -> cut(text, most));
    }

    /** Never between the two halves of a character. */
    private static String cut(String text, int most) {
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
