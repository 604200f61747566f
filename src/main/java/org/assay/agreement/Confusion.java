package org.assay.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * How often each category of the one rater met each of the other.
 *
 * @param counts by category of gold, then by category given
 */
public record Confusion(long[][] counts) {
    public Confusion {
        counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    @Override
    public long[][] counts() {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    /** How well one category is found. */
    public record Level(int category, Measure precision, Measure recall, Measure f1) {}

    /** The categories, from the lowest; of one that never occurs nothing is defined. */
    public List<Level> levels() {
        return IntStream.range(0, counts.length).mapToObj(this::level).toList();
    }

    /** Kappa with a disagreement weighing the square of the categories that it spans. */
    public Measure quadraticKappa() {
        return kappa((gold, given) -> (gold - given) * (gold - given));
    }

    /** 1 less the disagreement found over that which is expected from how often each rater uses each category. */
    Measure kappa(IntBinaryOperator disagreement) {
        long total = total();
        if (total == 0) {
            return new Measure.Undefined("there are no ratings");
        }
        long[] ofGold = goldCounts();
        long[] ofGiven = givenCounts();
        double found = sum((gold, given, count) -> (double) count * disagreement.applyAsInt(gold, given));
        double expected = sum((gold, given, count) ->
                (double) ofGold[gold] * ofGiven[given] / total * disagreement.applyAsInt(gold, given));
        return expected == 0
                ? new Measure.Undefined("both raters use one and the same category only")
                : new Measure.Defined(1 - found / expected);
    }

    /** What a cell adds to a sum. */
    interface Cell {
        double of(int gold, int given, long count);
    }

    double sum(Cell cell) {
        double sum = 0;
        for (int gold = 0; gold < counts.length; gold++) {
            for (int given = 0; given < counts.length; given++) {
                sum += cell.of(gold, given, counts[gold][given]);
            }
        }
        return sum;
    }

    long total() {
        return Arrays.stream(goldCounts()).sum();
    }

    long[] goldCounts() {
        return Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
    }

    long[] givenCounts() {
        return IntStream.range(0, counts.length)
                .mapToLong(category ->
                        Arrays.stream(counts).mapToLong(row -> row[category]).sum())
                .toArray();
    }

    private Level level(int category) {
        long hits = counts[category][category];
        long gold = goldCounts()[category];
        long given = givenCounts()[category];
        return new Level(
                category,
                ratio(hits, given, "it was never given"),
                ratio(hits, gold, "gold never has it"),
                ratio(2 * hits, gold + given, "it never occurs"));
    }

    private static Measure ratio(long part, long whole, String otherwise) {
        return whole == 0 ? new Measure.Undefined(otherwise) : new Measure.Defined(part / (double) whole);
    }
}
