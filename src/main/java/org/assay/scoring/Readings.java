package org.assay.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.judging.Evidence;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Span;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;

/** The level of every criterion that one fold goes by, with the words that its judgment rests on. */
record Readings(Fold fold, Map<String, Reading> byCriterion) {

    /** Which end of the range is computed. */
    enum Fold {
        LOW,
        HIGH
    }

    /**
     * What is read of one criterion.
     *
     * @param level index of the level
     * @param last whether that is the criterion's last level
     * @param assumed whether nobody rated it
     * @param words those that its judgment rests on
     */
    record Reading(int level, boolean last, boolean assumed, List<Span> words) {
        static Reading of(Criterion criterion, int level, boolean assumed, List<Span> words) {
            return new Reading(level, level == criterion.lastLevel(), assumed, words);
        }
    }

    static Readings of(Question question, JudgmentSheet sheet, Fold fold) {
        Map<String, Reading> readings = new HashMap<>();
        question.criteria()
                .forEach(criterion ->
                        readings.put(criterion.id(), read(criterion, sheet.judgment(criterion.id()), fold)));
        return new Readings(fold, readings);
    }

    /** Before anybody has judged: every criterion without a level. */
    static Readings unjudged(Question question, Fold fold) {
        Map<String, Reading> readings = new HashMap<>();
        question.criteria()
                .forEach(criterion ->
                        readings.put(criterion.id(), Reading.of(criterion, end(criterion, fold), true, List.of())));
        return new Readings(fold, readings);
    }

    /** As if the chosen criteria were worth their most, and the others their least. */
    static Readings reaching(Question question, Predicate<Criterion> chosen) {
        Map<String, Reading> readings = new HashMap<>();
        question.criteria().forEach(criterion -> {
            Fold end = chosen.test(criterion) ? Fold.HIGH : Fold.LOW;
            readings.put(criterion.id(), Reading.of(criterion, end(criterion, end), false, List.of()));
        });
        return new Readings(Fold.HIGH, readings);
    }

    private static Reading read(Criterion criterion, Judgment judgment, Fold fold) {
        return switch (judgment) {
            case Judgment.Rated rated ->
                Reading.of(
                        criterion,
                        criterion.levelIndex(rated.level()).orElseThrow(),
                        false,
                        rated.evidence().stream().map(Evidence::span).toList());
            case Judgment.Abstained abstained -> Reading.of(criterion, end(criterion, fold), true, List.of());
        };
    }

    private static int end(Criterion criterion, Fold fold) {
        boolean first = criterion.isDeduction() == (fold == Fold.LOW);
        return first ? 0 : criterion.lastLevel();
    }

    Reading of(Criterion criterion) {
        return byCriterion.get(criterion.id());
    }

    /** The level that pays: the last one where a required criterion stands at its own last level. */
    int payingLevel(Criterion criterion) {
        return meetsRequirement(criterion) ? of(criterion).level() : criterion.lastLevel();
    }

    boolean meetsRequirement(Criterion criterion) {
        return criterion
                .requires()
                .map(required -> !byCriterion.get(required).last())
                .orElse(true);
    }
}
