package org.assay.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.testing.Cases;
import org.assay.testing.RubricGenerator;
import org.assay.testing.SheetGenerator;
import org.junit.jupiter.api.Test;

/** However the abstained criteria are decided one day, the score is within the range that was shown before. */
class CompletionLawTest {
    private static final int MOST_ABSTAINED = 2;

    @Test
    void withoutDistinctEveryNodesRangeIsReachedAtBothEndsAndNeverLeft() {
        Cases.each(1000, random -> {
            Question question = RubricGenerator.withoutDistinct(random).question();
            JudgmentSheet sheet = fewAbstained(question, random);
            QuestionScore score = Scorer.score(question, sheet);
            List<NaiveEvaluator> completions = completions(question, sheet, new SheetGenerator(random)).stream()
                    .map(completion -> new NaiveEvaluator(question, completion))
                    .toList();
            assertThat(score.value()).isEqualTo(hull(completions, NaiveEvaluator::value));
            question.items().stream().flatMap(Item::items).forEach(item -> assertThat(
                            BoundsLawTest.itemValue(score, item.id()))
                    .as(item.id())
                    .isEqualTo(hull(completions, completion -> completion.value(item.id()))));
        });
    }

    @Test
    void withDistinctEveryNodesRangeIsNeverLeftWhateverWordsTheCompletionsRestOn() {
        Cases.each(1000, random -> {
            Question question = RubricGenerator.of(random).question();
            JudgmentSheet sheet = fewAbstained(question, random);
            QuestionScore score = Scorer.score(question, sheet);
            List<NaiveEvaluator> completions = completions(question, sheet, new SheetGenerator(random)).stream()
                    .map(completion -> new NaiveEvaluator(question, completion))
                    .toList();
            contains(score.value(), hull(completions, NaiveEvaluator::value));
            question.items().stream()
                    .flatMap(Item::items)
                    .forEach(item -> contains(
                            BoundsLawTest.itemValue(score, item.id()),
                            hull(completions, completion -> completion.value(item.id()))));
        });
    }

    private static void contains(Range wide, Range narrow) {
        assertThat(narrow.low()).isGreaterThanOrEqualTo(wide.low());
        assertThat(narrow.high()).isLessThanOrEqualTo(wide.high());
    }

    private static Range hull(List<NaiveEvaluator> completions, Function<NaiveEvaluator, Range> value) {
        List<Range> values = completions.stream().map(value).toList();
        assertThat(values).allMatch(Range::isDecided);
        List<Points> sorted = values.stream().map(Range::low).sorted().toList();
        return new Range(sorted.getFirst(), sorted.getLast());
    }

    private static JudgmentSheet fewAbstained(Question question, RandomGenerator random) {
        SheetGenerator sheets = new SheetGenerator(random);
        int left = MOST_ABSTAINED;
        List<Judgment> judgments = new ArrayList<>();
        for (Judgment judgment : sheets.judgments(question, 30)) {
            boolean rated = judgment instanceof Judgment.Rated;
            Criterion criterion = question.criterion(judgment.criterion()).orElseThrow();
            judgments.add(rated || left-- > 0 ? judgment : sheets.rated(criterion));
        }
        return JudgmentSheet.of(question, judgments);
    }

    /** Every way to give the abstained criteria levels, each with words at random. */
    private static List<JudgmentSheet> completions(Question question, JudgmentSheet sheet, SheetGenerator words) {
        List<List<Judgment>> completions = List.of(List.of());
        for (Judgment judgment : sheet.judgments()) {
            List<List<Judgment>> longer = new ArrayList<>();
            for (List<Judgment> before : completions) {
                for (Judgment choice : choices(question, judgment, words)) {
                    List<Judgment> extended = new ArrayList<>(before);
                    extended.add(choice);
                    longer.add(extended);
                }
            }
            completions = longer;
        }
        return completions.stream()
                .map(judgments -> JudgmentSheet.of(question, judgments))
                .toList();
    }

    private static List<Judgment> choices(Question question, Judgment judgment, SheetGenerator words) {
        return switch (judgment) {
            case Judgment.Rated rated -> List.of(rated);
            case Judgment.Abstained abstained -> {
                Criterion criterion = question.criterion(abstained.criterion()).orElseThrow();
                yield criterion.levels().stream()
                        .map(Level::id)
                        .map(level -> words.rated(criterion, level))
                        .toList();
            }
        };
    }
}
