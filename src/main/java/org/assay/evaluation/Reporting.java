package org.assay.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assay.agreement.Agreement;
import org.assay.agreement.Confusion;
import org.assay.agreement.Metric;
import org.assay.agreement.Rating;
import org.assay.judging.Evidence;
import org.assay.judging.Judgment;
import org.assay.judging.Provenance.Usage;
import org.assay.rubric.Exam;
import org.assay.rubric.RubricHash;

/** Makes a report of what a judge made of graded answers. */
public final class Reporting {
    private static final int WORST = 20;

    private final Exam exam;
    private final Protocol protocol;
    private final Map<String, Map<String, Grades>> raters;
    private final List<Outcome> outcomes;
    private final List<List<Outcome>> repeats;
    private final Ratings ratings;
    private final Figures figures;

    /** @param raters the grades of other people by name of the rater, then by answer */
    public Reporting(
            Exam exam, Protocol protocol, Map<String, Map<String, Grades>> raters, List<List<Outcome>> repeats) {
        this.exam = exam;
        this.protocol = protocol;
        this.raters = raters;
        this.repeats = repeats;
        this.outcomes = repeats.getFirst().stream()
                .filter(outcome -> outcome.goldPoints().isPresent())
                .toList();
        this.ratings = new Ratings(outcomes, Folds.of(exam, protocol.folds()));
        this.figures = new Figures(protocol);
    }

    public Report report() {
        Map<Floor, List<Rating>> floors = ratings.floors();
        return new Report(
                setup(),
                figures.withIntervals(ratings.ofJudge()),
                figures.row("fitted", ratings.fitted(Outcome::share)),
                withinQuestions(),
                floors.entrySet().stream()
                        .map(floor -> figures.row(floor.getKey().title(), floor.getValue()))
                        .toList(),
                figures.gain(ratings.ofJudge(), Ratings.best(floors)),
                raters.entrySet().stream()
                        .map(rater -> figures.row(rater.getKey(), ratings.ofRater(rater.getValue())))
                        .toList(),
                groups(outcome -> outcome.gold().kind()),
                groups(outcome -> outcome.question().id()),
                LineFigures.of(repeats.getFirst()),
                CriterionFigures.of(exam, repeats.getFirst()),
                matrix(Agreement.of(ratings.ofJudge(), Figures.TENTHS).confusion()),
                worst(),
                noise(),
                cost());
    }

    private Report.Setup setup() {
        var first = repeats.getFirst().getFirst().judged().provenance();
        return new Report.Setup(
                exam.key(),
                RubricHash.of(exam),
                first.judge(),
                first.model(),
                first.promptHash(),
                repeats.getFirst().size(),
                protocol);
    }

    private Figure withinQuestions() {
        OptionalDouble mean = groups(outcome -> outcome.question().id()).stream()
                .map(group -> group.metrics().get(Metric.PEARSON).value())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent()
                ? new Figure(mean.getAsDouble(), null, null, null)
                : new Figure(null, null, null, "there is no question in which both vary");
    }

    private List<Report.Group> groups(Function<Outcome, String> name) {
        Map<String, List<Outcome>> groups =
                outcomes.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Report.Group(
                        group.getKey(),
                        group.getValue().size(),
                        Ratings.mean(group.getValue().stream()
                                .map(Outcome::goldShare)
                                .toList()),
                        Ratings.mean(
                                group.getValue().stream().map(Outcome::share).toList()),
                        Figures.plain(Ratings.ofJudge(group.getValue()), Figures.TENTHS)))
                .toList();
    }

    private static List<List<Long>> matrix(Confusion confusion) {
        return Arrays.stream(confusion.counts())
                .map(row -> LongStream.of(row).boxed().toList())
                .toList();
    }

    private List<Report.Disagreement> worst() {
        return outcomes.stream()
                .sorted(Comparator.comparingDouble(
                        (Outcome outcome) -> -Math.abs(outcome.share() - outcome.goldShare())))
                .limit(WORST)
                .map(outcome -> new Report.Disagreement(
                        outcome.gold().id(),
                        outcome.question().id(),
                        outcome.gold().kind(),
                        outcome.goldPoints().orElseThrow(),
                        outcome.points(),
                        quotes(outcome)))
                .toList();
    }

    private static List<String> quotes(Outcome outcome) {
        return outcome.judged().sheet().judgments().stream()
                .filter(Judgment.Rated.class::isInstance)
                .flatMap(judgment -> ((Judgment.Rated) judgment).evidence().stream())
                .map(Evidence::span)
                .distinct()
                .map(span -> outcome.gold().text().substring(span.start(), span.end()))
                .toList();
    }

    private Map<Metric, Figure> noise() {
        if (repeats.size() == 1) {
            return Map.of();
        }
        List<Rating> again = new ArrayList<>();
        for (int i = 0; i < repeats.getFirst().size(); i++) {
            Outcome first = repeats.getFirst().get(i);
            again.add(new Rating(
                    first.question().id(), first.share(), repeats.get(1).get(i).share()));
        }
        return Figures.plain(again, Figures.TENTHS);
    }

    private Report.Cost cost() {
        Usage usage = Usage.NONE;
        List<Double> seconds = new ArrayList<>();
        long judgments = 0;
        long abstained = 0;
        for (Outcome outcome : repeats.getFirst()) {
            usage = usage.plus(outcome.judged().provenance().usage());
            seconds.add(outcome.judged().provenance().latency().toNanos() / 1e9);
            judgments += outcome.judged().sheet().judgments().size();
            abstained += outcome.abstained();
        }
        seconds.sort(Comparator.naturalOrder());
        return new Report.Cost(
                abstained / (double) judgments,
                seconds.get(seconds.size() / 2),
                usage.calls(),
                usage.inputTokens(),
                usage.outputTokens(),
                usage.cost());
    }
}
