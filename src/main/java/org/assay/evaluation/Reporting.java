package org.assay.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assay.agreement.Agreement;
import org.assay.agreement.Bootstrap;
import org.assay.agreement.Bootstrap.Unit;
import org.assay.agreement.Confusion;
import org.assay.agreement.Interval;
import org.assay.agreement.Measure;
import org.assay.agreement.Metric;
import org.assay.agreement.Rating;
import org.assay.agreement.Scale;
import org.assay.judging.Evidence;
import org.assay.judging.Judgment;
import org.assay.judging.Provenance.Usage;
import org.assay.rubric.Exam;
import org.assay.rubric.RubricHash;
import org.assay.scoring.QuestionScore;

/** Makes a report of what a judge made of graded answers. */
public final class Reporting {
    private static final double CONFIDENCE = 0.95;
    private static final int WORST = 20;
    private static final Scale TENTHS = Scale.tenths();

    private final Exam exam;
    private final Protocol protocol;
    private final Map<String, Map<String, Grades>> raters;
    private final List<Outcome> outcomes;
    private final List<List<Outcome>> repeats;
    private final Bootstrap bootstrap;

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
        this.bootstrap = new Bootstrap(protocol.replicates(), protocol.seed(), Unit.CLUSTER, CONFIDENCE);
    }

    public Report report() {
        List<Rating> ratings = ratings(outcomes, Outcome::share);
        Map<Floor, List<Rating>> floors = floors();
        return new Report(
                setup(),
                withIntervals(ratings),
                row("fitted", fitted(Outcome::share)),
                withinQuestions(),
                floors.entrySet().stream()
                        .map(floor -> row(floor.getKey().title(), floor.getValue()))
                        .toList(),
                gain(ratings, floors),
                raters.entrySet().stream()
                        .map(rater -> row(rater.getKey(), ofRater(rater.getValue())))
                        .toList(),
                groups(outcome -> outcome.gold().kind()),
                groups(outcome -> outcome.question().id()),
                lines(),
                criteria(),
                matrix(Agreement.of(ratings, TENTHS).confusion()),
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

    private static List<Rating> ratings(List<Outcome> outcomes, Function<Outcome, Double> given) {
        return outcomes.stream()
                .map(outcome -> new Rating(outcome.question().id(), outcome.goldShare(), given.apply(outcome)))
                .toList();
    }

    private Map<Metric, Figure> withIntervals(List<Rating> ratings) {
        Agreement agreement = Agreement.of(ratings, TENTHS);
        Map<Metric, Interval> intervals = bootstrap.intervals(ratings, TENTHS);
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            figures.put(metric, Figure.of(agreement.measure(metric), intervals.get(metric)));
        }
        return figures;
    }

    private static Map<Metric, Figure> plain(List<Rating> ratings, Scale scale) {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        Agreement.of(ratings, scale).measures().forEach((metric, measure) -> figures.put(metric, Figure.of(measure)));
        return figures;
    }

    private Report.Row row(String name, List<Rating> ratings) {
        return new Report.Row(name, ratings.size(), withIntervals(ratings));
    }

    private Map<Floor, List<Rating>> floors() {
        Map<Floor, List<Rating>> floors = new EnumMap<>(Floor.class);
        for (Floor floor : Floor.values()) {
            floors.put(floor, fitted(floor::number));
        }
        return floors;
    }

    private List<Rating> fitted(ToDoubleFunction<Outcome> number) {
        List<Double> shares = StraightLine.shares(outcomes, Folds.of(exam, protocol.folds()), number);
        return IntStream.range(0, shares.size())
                .mapToObj(i -> new Rating(
                        outcomes.get(i).question().id(), outcomes.get(i).goldShare(), shares.get(i)))
                .toList();
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

    private Figure gain(List<Rating> ratings, Map<Floor, List<Rating>> floors) {
        OptionalDouble own = qwk(ratings);
        List<Rating> best = floors.values().stream()
                .max(Comparator.comparingDouble(floor -> qwk(floor).orElse(Double.NEGATIVE_INFINITY)))
                .orElseThrow();
        OptionalDouble floor = qwk(best);
        if (own.isEmpty() || floor.isEmpty()) {
            return new Figure(null, null, null, "there is no QWK to compare");
        }
        Interval interval = bootstrap.ofDifference(Metric.QUADRATIC_KAPPA, ratings, best, TENTHS);
        return Figure.of(new Measure.Defined(own.getAsDouble() - floor.getAsDouble()), interval);
    }

    private static OptionalDouble qwk(List<Rating> ratings) {
        return Agreement.of(ratings, TENTHS).measure(Metric.QUADRATIC_KAPPA).figure();
    }

    private List<Rating> ofRater(Map<String, Grades> grades) {
        List<Rating> ratings = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Grades other = grades.get(outcome.gold().id());
            if (other != null) {
                GoldTotals.of(outcome.question(), other)
                        .ifPresent(points -> ratings.add(
                                new Rating(outcome.question().id(), outcome.goldShare(), points / outcome.max())));
            }
        }
        return ratings;
    }

    private List<Report.Group> groups(Function<Outcome, String> name) {
        Map<String, List<Outcome>> groups =
                outcomes.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Report.Group(
                        group.getKey(),
                        group.getValue().size(),
                        mean(group.getValue().stream().map(Outcome::goldShare).toList()),
                        mean(group.getValue().stream().map(Outcome::share).toList()),
                        plain(ratings(group.getValue(), Outcome::share), TENTHS)))
                .toList();
    }

    private List<Report.Line> lines() {
        Map<String, List<Outcome>> byQuestion = repeats.getFirst().stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.question().id(), LinkedHashMap::new, Collectors.toList()));
        List<Report.Line> lines = new ArrayList<>();
        byQuestion.forEach((question, own) -> own.getFirst().score().lines().forEach(line -> line(question, line, own)
                .ifPresent(lines::add)));
        return lines;
    }

    private static Optional<Report.Line> line(String question, QuestionScore.Line line, List<Outcome> outcomes) {
        List<Rating> ratings = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            double given = outcome.score().lines().stream()
                    .filter(one -> one.line().equals(line.line()))
                    .mapToDouble(outcome::line)
                    .sum();
            outcome.gold()
                    .grades()
                    .line(outcome.question(), line.line())
                    .ifPresent(gold -> ratings.add(new Rating(question, gold, given)));
        }
        if (ratings.isEmpty()) {
            return Optional.empty();
        }
        Scale steps = Scale.steps(ratings.stream().map(Rating::gold).toList());
        return Optional.of(new Report.Line(
                question,
                line.line(),
                line.max().value().doubleValue(),
                ratings.size(),
                mean(ratings.stream().map(Rating::gold).toList()),
                mean(ratings.stream().map(Rating::given).toList()),
                plain(ratings, steps)));
    }

    private List<Report.Criterion> criteria() {
        List<Report.Criterion> criteria = new ArrayList<>();
        exam.questions().forEach(question -> question.criteria().forEach(criterion -> {
            List<Rating> ratings = new ArrayList<>();
            for (Outcome outcome : repeats.getFirst()) {
                String gold = outcome.gold().grades().levels().get(criterion.id());
                if (outcome.question().id().equals(question.id()) && gold != null) {
                    ratings.add(new Rating(
                            question.id(), rank(criterion, gold), rank(criterion, given(outcome, criterion))));
                }
            }
            if (!ratings.isEmpty()) {
                criteria.add(criterion(question.id(), criterion, ratings));
            }
        }));
        return criteria;
    }

    /** Higher is better, so that ranks rise with points. */
    private static double rank(org.assay.rubric.Criterion criterion, String level) {
        return criterion.lastLevel() - criterion.levelIndex(level).orElseThrow();
    }

    private static String given(Outcome outcome, org.assay.rubric.Criterion criterion) {
        return outcome.judged().sheet().judgment(criterion.id()) instanceof Judgment.Rated rated
                ? rated.level()
                : criterion.levels().getLast().id();
    }

    private static Report.Criterion criterion(
            String question, org.assay.rubric.Criterion criterion, List<Rating> ratings) {
        Scale ranks = Scale.steps(IntStream.rangeClosed(0, criterion.lastLevel())
                .mapToObj(Double::valueOf)
                .toList());
        List<Report.Level> levels = Agreement.of(ratings, ranks).confusion().levels().stream()
                .map(level -> new Report.Level(
                        criterion
                                .levels()
                                .get(criterion.lastLevel() - level.category())
                                .id(),
                        Figure.of(level.precision()),
                        Figure.of(level.recall()),
                        Figure.of(level.f1())))
                .toList();
        return new Report.Criterion(question, criterion.id(), ratings.size(), plain(ratings, ranks), levels);
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
        List<Rating> ratings = new ArrayList<>();
        for (int i = 0; i < repeats.getFirst().size(); i++) {
            Outcome first = repeats.getFirst().get(i);
            ratings.add(new Rating(
                    first.question().id(), first.share(), repeats.get(1).get(i).share()));
        }
        return plain(ratings, TENTHS);
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

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
