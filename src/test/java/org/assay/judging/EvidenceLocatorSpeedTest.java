package org.assay.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assay.judging.EvidenceLocator.Location;
import org.junit.jupiter.api.Test;

/** Measures and prints; the ceilings asserted are far above the targets, so that a busy machine does not fail them. */
class EvidenceLocatorSpeedTest {
    private static final String WORDS = "梯度下降学习率批量归一化注意力机制的计算复杂程度和内存占用会随着序列长度增加而变化,所以需要缩放。abcn log k=()";

    @Test
    void fewQuotesInAUsualAnswer() {
        String answer = random(2_000, 1);
        report("10 exact quotes in 2,000 characters", answer, quotes(answer, 10, 40, 0), Duration.ofMillis(20));
        report("10 fuzzy quotes in 2,000 characters", answer, quotes(answer, 10, 40, 2), Duration.ofMillis(50));
    }

    @Test
    void manyQuotesInTheLongestAnswer() {
        String answer = random(Answer.MAX_LENGTH, 2);
        String other = random(Answer.MAX_LENGTH, 3);
        Duration ceiling = Duration.ofSeconds(3);
        report("200 fuzzy quotes in 20,000 characters", answer, quotes(answer, 200, 60, 3), ceiling);
        report("200 long fuzzy quotes in 20,000 characters", answer, quotes(answer, 200, 300, 10), ceiling);
        report("200 quotes that are not there", answer, quotes(other, 200, 60, 0), ceiling);
    }

    @Test
    void answerThatRepeatsItself() {
        String answer = "梯度下降".repeat(Answer.MAX_LENGTH / 4);
        List<String> quotes = IntStream.range(0, 200)
                .mapToObj(i -> "梯度下降".repeat(20) + "批量归一化注意力机制的计算".repeat(1 + i % 3))
                .toList();
        report("200 quotes that nearly fit everywhere", answer, quotes, Duration.ofSeconds(5));
    }

    @Test
    void quoteAsLongAsTheLongestAnswer() {
        String answer = random(Answer.MAX_LENGTH, 4);
        String quote = answer.substring(0, 10_000) + '集' + answer.substring(10_001);
        report("a quote of 20,000 characters", answer, List.of(quote), Duration.ofSeconds(1));
        report("a quote of 1,000,000 characters", answer, List.of("梯".repeat(1_000_000)), Duration.ofSeconds(2));
    }

    private static void report(String what, String answer, List<String> quotes, Duration ceiling) {
        int rounds = answer.length() > 5_000 ? 5 : 300;
        int found = 0;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            EvidenceLocator locator =
                    new EvidenceLocator(Questions.asking("请说明"), new Answer("1.1", answer), new Inspection(List.of()));
            found = (int) quotes.stream()
                    .map(locator::locate)
                    .filter(Location.Found.class::isInstance)
                    .count();
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("%s: %.3f ms, %d found%n", what, best / 1e6, found);
        assertThat(Duration.ofNanos(best)).as(what).isLessThan(ceiling);
    }

    private static String random(int length, int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        random.ints(length, 0, WORDS.length()).forEach(i -> text.append(WORDS.charAt(i)));
        return text.toString();
    }

    private static List<String> quotes(String text, int count, int length, int edits) {
        Random random = new Random(5);
        List<String> quotes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(text.length() - length);
            StringBuilder quote = new StringBuilder(text.substring(from, from + length));
            for (int edit = 1; edit <= edits; edit++) {
                quote.insert(edit * quote.length() / (edits + 1), '集');
            }
            quotes.add(quote.toString());
        }
        return quotes;
    }
}
