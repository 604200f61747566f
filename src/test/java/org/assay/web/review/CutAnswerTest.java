package org.assay.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.assay.judging.Span;
import org.assay.web.review.CutAnswer.Ending;
import org.assay.web.review.CutAnswer.Highlight;
import org.assay.web.review.CutAnswer.Piece;
import org.assay.web.review.CutAnswer.Run;
import org.junit.jupiter.api.Test;

/** Quotes may overlap as they like: every piece knows all criteria that rest on it. */
class CutAnswerTest {
    @Test
    void anAnswerWithoutQuotesIsOnePiece() {
        assertThat(CutAnswer.of("a heap", List.of()).pieces()).singleElement().satisfies(piece -> {
            assertThat(text(piece)).isEqualTo("a heap");
            assertThat(piece.isQuoted()).isFalse();
        });
        assertThat(CutAnswer.of("", List.of()).pieces()).isEmpty();
    }

    @Test
    void overlappingQuotesAreCutAtEveryBorder() {
        assertThat(shown("abcdefgh", at(1, 5, 1), at(3, 7, 2))).containsExactly("a", "bc 1", "de 1 2", "fg 2", "h");
    }

    @Test
    void aQuoteWithinAnotherIsCutOutOfIt() {
        assertThat(shown("abcdef", at(0, 6, 2), at(2, 4, 1))).containsExactly("ab 2", "cd 1 2", "ef 2");
    }

    @Test
    void quotesThatTouchDoNotMix() {
        assertThat(shown("abcd", at(0, 2, 1), at(2, 4, 2))).containsExactly("ab 1", "cd 2");
    }

    @Test
    void theSameWordsForTheSameCriterionTwiceCountOnce() {
        assertThat(shown("abcd", at(1, 3, 1), at(1, 3, 1), at(2, 4, 1))).containsExactly("a", "b 1", "c 1", "d 1");
    }

    @Test
    void aNumberStandsWhereAQuoteEnds() {
        List<Piece> pieces =
                CutAnswer.of("abcdef", List.of(at(0, 4, 1), at(2, 6, 2))).pieces();
        assertThat(pieces.stream().map(Piece::ends))
                .containsExactly(List.of(), List.of(new Ending(1)), List.of(new Ending(2)));
    }

    @Test
    void coloursAreThoseOfTheFirstAndTheLastCriterion() {
        Piece piece =
                CutAnswer.of("ab", List.of(at(0, 2, 2), at(0, 2, 9))).pieces().getFirst();
        assertThat(piece.classes()).isEqualTo("upper2 lower1 several");
        Piece flagged = CutAnswer.of("ab", List.of(Highlight.flagged(new Span(0, 1))))
                .pieces()
                .getFirst();
        assertThat(flagged.classes()).isEqualTo("flagged");
        assertThat(flagged.isQuoted()).isTrue();
    }

    @Test
    void aCharacterOfTwoHalvesStaysWhole() {
        String smile = "a\uD83D\uDE00b";
        assertThat(shown(smile, at(0, 2, 1))).containsExactly("a\uD83D\uDE00 1", "b");
        assertThat(shown(smile, at(2, 4, 1))).containsExactly("a", "\uD83D\uDE00b 1");
    }

    @Test
    void aQuoteThatReachesBeyondTheTextEndsWithIt() {
        assertThat(shown("abc", at(2, 9, 1), at(7, 9, 2))).containsExactly("ab", "c 1");
    }

    @Test
    void whatNobodyWouldSeeIsShownByItsName() {
        assertThat(CutAnswer.of("a\u200B\u202Eb\n\tc\u0000", List.of())
                        .pieces()
                        .getFirst()
                        .runs())
                .containsExactly(
                        new Run("a", false),
                        new Run("U+200B", true),
                        new Run("U+202E", true),
                        new Run("b\n\tc", false),
                        new Run("U+0000", true));
    }

    /** The rule that matters: nothing of an answer is lost, moved or doubled, and every character knows its quotes. */
    @Test
    void anyQuotesLeaveTheTextAsItIs() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = "0123456789".repeat(1 + random.nextInt(5));
            List<Highlight> highlights = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                int start = random.nextInt(text.length());
                highlights.add(at(start, start + 1 + random.nextInt(text.length() - start), 1 + random.nextInt(4)));
            }
            int offset = 0;
            for (Piece piece : CutAnswer.of(text, highlights).pieces()) {
                String words = text(piece);
                assertThat(text.startsWith(words, offset)).isTrue();
                Span span = new Span(offset, offset + words.length());
                assertThat(piece.numbers())
                        .isEqualTo(highlights.stream()
                                .filter(one -> one.span().overlaps(span))
                                .map(Highlight::number)
                                .distinct()
                                .sorted()
                                .toList());
                offset += words.length();
            }
            assertThat(offset).isEqualTo(text.length());
        }
    }

    @Test
    void aLongAnswerWithManyQuotesTakesNoTime() {
        String text = "x".repeat(20_000);
        List<Highlight> highlights = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            highlights.add(at(i * 90, i * 90 + 300, 1 + i % 20));
        }
        long start = System.nanoTime();
        assertThat(CutAnswer.of(text, highlights).pieces()).hasSizeGreaterThan(300);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(300));
    }

    private static Highlight at(int start, int end, int number) {
        return new Highlight(new Span(start, end), number);
    }

    private static List<String> shown(String text, Highlight... highlights) {
        return CutAnswer.of(text, List.of(highlights)).pieces().stream()
                .map(piece -> (text(piece) + " " + piece.names()).strip())
                .toList();
    }

    private static String text(Piece piece) {
        return piece.runs().stream().map(Run::text).collect(Collectors.joining());
    }
}
