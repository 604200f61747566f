package org.assay.judging;

import java.util.List;

/** Tells whether words only repeat the question: at least 90 % of them are one stretch, 12 characters or longer, of its prose. */
final class Echo {
    static final int SHORTEST = 12;

    private final List<String> prose;

    Echo(String ask) {
        prose = Listings.proseOf(ask).stream()
                .map(stretch -> FoldedText.of(stretch).text())
                .filter(stretch -> stretch.length() >= SHORTEST)
                .toList();
    }

    boolean isEcho(String words) {
        return !prose.isEmpty() && isFoldedEcho(FoldedText.of(words).text());
    }

    private boolean isFoldedEcho(String words) {
        int length = Math.max(SHORTEST, (9 * words.length() + 9) / 10);
        for (int start = 0; start + length <= words.length(); start++) {
            String stretch = words.substring(start, start + length);
            if (prose.stream().anyMatch(asked -> asked.contains(stretch))) {
                return true;
            }
        }
        return false;
    }
}
