package org.assay.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of a text is made of stretches of another one: both folded, code in the other one left out. */
final class Overlap {
    private final Set<String> pieces = new HashSet<>();
    private final int shortest;

    /** @param shortest characters from which on a stretch counts */
    Overlap(String source, int shortest) {
        this.shortest = shortest;
        for (String prose : Listings.proseOf(source)) {
            String folded = FoldedText.of(prose).text();
            for (int i = 0; i + shortest <= folded.length(); i++) {
                pieces.add(folded.substring(i, i + shortest));
            }
        }
    }

    /** Leaves out what stands in that text too. */
    Overlap without(String other) {
        pieces.removeAll(new Overlap(other, shortest).pieces);
        return this;
    }

    /** The stretches that the text shares, as places in the folded text, in order and not touching. */
    List<Span> stretchesIn(FoldedText text) {
        List<Span> stretches = new ArrayList<>();
        if (pieces.isEmpty()) {
            return stretches;
        }
        int start = -1;
        int end = -1;
        for (int i = 0; i + shortest <= text.length(); i++) {
            if (!pieces.contains(text.text().substring(i, i + shortest))) {
                continue;
            }
            if (i > end) {
                close(start, end, stretches);
                start = i;
            }
            end = i + shortest;
        }
        close(start, end, stretches);
        return stretches;
    }

    private static void close(int start, int end, List<Span> stretches) {
        if (start >= 0) {
            stretches.add(new Span(start, end));
        }
    }

    /** Characters of all stretches as a share of the text, 0 to 1. */
    static double share(List<Span> stretches, FoldedText text) {
        return text.length() == 0
                ? 0
                : (double) stretches.stream().mapToInt(Span::length).sum() / text.length();
    }
}
