package org.assay.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assay.judging.Answer;
import org.assay.judging.EvidenceLocator;
import org.assay.judging.Inspection;
import org.assay.rubric.Bonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Locating quotes, the locator built anew for each answer as it is in the service. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LocateBenchmark {
    private static final long SEED = 11;
    private static final int QUOTE_LENGTH = 40;
    /** Of the CJK block: none of them is a negator or a numeral. */
    private static final int FIRST_CHARACTER = 0x5F00;

    private static final int CHARACTERS = 1_500;

    private final Question question = question();
    private Answer shortAnswer;
    private Answer longAnswer;
    private List<String> exact;
    private List<String> fuzzy;
    private List<String> manyFuzzy;

    @Setup
    public void write() {
        Random random = new Random(SEED);
        shortAnswer = new Answer("1", text(2_000, random));
        longAnswer = new Answer("1", text(20_000, random));
        exact = quotes(shortAnswer, 10, random);
        fuzzy = exact.stream().map(LocateBenchmark::misspelt).toList();
        manyFuzzy = quotes(longAnswer, 200, random).stream()
                .map(LocateBenchmark::misspelt)
                .toList();
    }

    @Benchmark
    public List<EvidenceLocator.Location> tenExactIn2000() {
        return locate(shortAnswer, exact);
    }

    @Benchmark
    public List<EvidenceLocator.Location> tenFuzzyIn2000() {
        return locate(shortAnswer, fuzzy);
    }

    @Benchmark
    public List<EvidenceLocator.Location> twoHundredFuzzyIn20000() {
        return locate(longAnswer, manyFuzzy);
    }

    private List<EvidenceLocator.Location> locate(Answer answer, List<String> quotes) {
        EvidenceLocator locator = new EvidenceLocator(question, answer, new Inspection(List.of()));
        return quotes.stream().map(locator::locate).toList();
    }

    private static String text(int length, Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) (FIRST_CHARACTER + random.nextInt(CHARACTERS)));
            if (text.length() % 20 == 19) {
                text.append(',');
            }
        }
        return text.substring(0, length);
    }

    private static List<String> quotes(Answer answer, int count, Random random) {
        List<String> quotes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(answer.text().length() - QUOTE_LENGTH);
            quotes.add(answer.text().substring(start, start + QUOTE_LENGTH));
        }
        return quotes;
    }

    /** One character of the middle left out. */
    private static String misspelt(String quote) {
        return quote.substring(0, 22) + quote.substring(23);
    }

    private static Question question() {
        Criterion criterion = new Criterion(
                "c",
                "A statement that can be checked",
                List.of(new Level("met", Points.of(1), ""), new Level("not-met", Points.ZERO, "")),
                "",
                List.of(),
                List.of(),
                Criterion.EvidenceRule.QUOTE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Item item = new Item(
                "i",
                "",
                Points.of(1),
                false,
                Pay.ALL,
                false,
                List.of(),
                Points.ZERO,
                List.of(criterion),
                Optional.empty());
        return new Question(
                "1", "", Points.of(1), Bonus.ABOVE, "What is asked?", "", List.of(), List.of(item), Optional.empty());
    }
}
