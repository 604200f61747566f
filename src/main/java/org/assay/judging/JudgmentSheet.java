package org.assay.judging;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;

/** Exactly one judgment for every criterion of a question, in the order of the rubric; anything else cannot be built. */
public final class JudgmentSheet {
    private final Map<String, Judgment> judgments;

    private JudgmentSheet(Map<String, Judgment> judgments) {
        this.judgments = judgments;
    }

    /**
     * The judgments in any order.
     *
     * @throws InvalidSheet where one is missing, doubled, of an unknown criterion or at an unknown level
     */
    public static JudgmentSheet of(Question question, Collection<? extends Judgment> judgments) {
        Map<String, Judgment> byCriterion = new LinkedHashMap<>();
        for (Judgment judgment : judgments) {
            if (byCriterion.put(judgment.criterion(), judgment) != null) {
                throw new InvalidSheet("criterion '" + judgment.criterion() + "' is judged twice");
            }
        }
        Map<String, Judgment> ordered = new LinkedHashMap<>();
        question.criteria().forEach(criterion -> ordered.put(criterion.id(), take(byCriterion, criterion)));
        if (!byCriterion.isEmpty()) {
            throw new InvalidSheet("question '" + question.id() + "' has no criterion " + byCriterion.keySet());
        }
        return new JudgmentSheet(ordered);
    }

    /** One judgment for each criterion, made by the same rule. */
    public static JudgmentSheet of(Question question, Function<Criterion, Judgment> judging) {
        return of(question, question.criteria().map(judging).toList());
    }

    private static Judgment take(Map<String, Judgment> byCriterion, Criterion criterion) {
        Judgment judgment = byCriterion.remove(criterion.id());
        if (judgment == null) {
            throw new InvalidSheet("criterion '" + criterion.id() + "' is not judged");
        }
        if (judgment instanceof Judgment.Rated rated
                && criterion.levelIndex(rated.level()).isEmpty()) {
            throw new InvalidSheet("criterion '" + criterion.id() + "' has no level '" + rated.level() + "'");
        }
        return judgment;
    }

    public Judgment judgment(String criterion) {
        Judgment judgment = judgments.get(criterion);
        if (judgment == null) {
            throw new IllegalArgumentException("no criterion '" + criterion + "' on this sheet");
        }
        return judgment;
    }

    public List<Judgment> judgments() {
        return List.copyOf(judgments.values());
    }

    public boolean isDecided() {
        return judgments.values().stream().allMatch(Judgment.Rated.class::isInstance);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JudgmentSheet sheet && judgments.equals(sheet.judgments);
    }

    @Override
    public int hashCode() {
        return judgments.hashCode();
    }

    @Override
    public String toString() {
        return judgments.values().toString();
    }
}
