package org.assay.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FuzzySearchTest {
    /** The filter and the band must not lose what the whole table finds. */
    @Test
    void findsWhateverTheWholeTableFinds() {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        int found = 0;
        for (int round = 0; round < 3_000; round++) {
            String text = random(random, 60 + random.nextInt(60));
            int from = random.nextInt(20);
            String quote = edited(random, text.substring(from, from + 18 + random.nextInt(20)));
            Optional<Span> place = new FuzzySearch(FoldedText.of(text), FoldedText.of(quote), span -> true).find(0);
            assertThat(place.isPresent())
                    .as("-Dseed=%d: %s in %s", seed, quote, text)
                    .isEqualTo(isThere(text, quote));
            found += place.isPresent() ? 1 : 0;
        }
        assertThat(found).isBetween(500, 2_900);
    }

    private static String random(Random random, int length) {
        String alphabet = "梯度权重样本网络a1";
        StringBuilder text = new StringBuilder();
        random.ints(length, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString();
    }

    private static String edited(Random random, String words) {
        StringBuilder edited = new StringBuilder(words);
        for (int edits = random.nextInt(4); edits > 0; edits--) {
            int at = random.nextInt(edited.length());
            switch (random.nextInt(3)) {
                case 0 -> edited.setCharAt(at, '集');
                case 1 -> edited.deleteCharAt(at);
                default -> edited.insert(at, "集");
            }
        }
        return edited.toString();
    }

    private static boolean isThere(String original, String words) {
        FoldedText text = FoldedText.of(original);
        FoldedText quote = FoldedText.of(words);
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= Math.min(text.length(), from + 2 * quote.length()); to++) {
                int most = Math.max(quote.length(), to - from) / 10;
                if (Math.abs(to - from - quote.length()) <= most && distance(text, from, to, quote) <= most) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int distance(FoldedText text, int from, int to, FoldedText quote) {
        int never = 1_000;
        int[][] table = new int[to - from + 1][quote.length() + 1];
        for (int i = 0; i <= to - from; i++) {
            for (int j = 0; j <= quote.length(); j++) {
                int best = i == 0 && j == 0 ? 0 : never;
                if (i > 0) {
                    best = Math.min(best, table[i - 1][j] + (text.isFree(from + i - 1) ? 1 : never));
                }
                if (j > 0) {
                    best = Math.min(best, table[i][j - 1] + (quote.isFree(j - 1) ? 1 : never));
                }
                if (i > 0 && j > 0) {
                    boolean same =
                            text.text().charAt(from + i - 1) == quote.text().charAt(j - 1);
                    boolean free = text.isFree(from + i - 1) && quote.isFree(j - 1);
                    best = Math.min(best, table[i - 1][j - 1] + (same ? 0 : free ? 1 : never));
                }
                table[i][j] = best;
            }
        }
        return table[to - from][quote.length()];
    }
}
