package org.assay.scoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.judging.Evidence;
import org.assay.judging.Judgment;
import org.assay.judging.Judgment.Rated;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Span;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Question;

/** Whether the same few words are said to earn nearly everything: a judge that works looks at different places. */
final class OneQuote {
    private static final int FEWEST = 4;
    private static final double NEARLY_ALL = 0.75;

    private OneQuote() {}

    /** True where the words earn criteria of more than one line, too. */
    static boolean earnsNearlyAll(Question question, JudgmentSheet sheet) {
        List<Rated> credits = sheet.judgments().stream()
                .filter(judgment -> isCredit(question, judgment))
                .map(Rated.class::cast)
                .toList();
        return credits.stream().collect(Collectors.groupingBy(OneQuote::words)).values().stream()
                .anyMatch(same -> same.size() >= FEWEST
                        && same.size() >= NEARLY_ALL * credits.size()
                        && lines(question, same).size() > 1);
    }

    private static boolean isCredit(Question question, Judgment judgment) {
        return judgment instanceof Rated rated
                && rated.by() == Judgment.By.JUDGE
                && !rated.evidence().isEmpty()
                && earns(question.criterion(rated.criterion()).orElseThrow(), rated);
    }

    private static boolean earns(Criterion criterion, Rated rated) {
        return !criterion.isDeduction() && criterion.levelIndex(rated.level()).orElseThrow() < criterion.lastLevel();
    }

    private static Set<Span> words(Rated credit) {
        return credit.evidence().stream().map(Evidence::span).collect(Collectors.toSet());
    }

    private static Set<Item> lines(Question question, List<Rated> credits) {
        Map<String, Item> lineOf = question.items().stream()
                .flatMap(item -> item.criteria().map(criterion -> Map.entry(criterion.id(), item)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return credits.stream()
                .map(Rated::criterion)
                .map((Function<String, Item>) lineOf::get)
                .collect(Collectors.toSet());
    }
}
