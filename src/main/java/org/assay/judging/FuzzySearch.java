package org.assay.judging;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for the first place in a text that is at least 90 % similar to a quote, by edit distance. No edit may touch a
 * character that is not free, so an alignment through one costs more than any quote has.
 */
final class FuzzySearch {
    static final int SHORTEST = 8;
    /** Nobody quotes more than this from memory; anything longer has to stand there. */
    static final int LONGEST = 400;
    /** Cells of the table that are filled for one quote at most: far more than an honest quote needs. */
    private static final int MOST_CELLS = 300_000;

    private static final int TOO_MANY = 1 << 20;

    private final FoldedText text;
    private final FoldedText quote;
    private final Predicate<Span> allowed;
    private final int most;
    private char[] letters = {};
    private boolean[] free = {};
    private int[] distances = {};
    private int[] starts = {};
    private int cells;

    /** @param allowed whether a place of the original may be the one */
    FuzzySearch(FoldedText text, FoldedText quote, Predicate<Span> allowed) {
        this.text = text;
        this.quote = quote;
        this.allowed = allowed;
        this.most = quote.length() / 9;
    }

    Optional<Span> find(int from) {
        if (quote.length() < SHORTEST
                || quote.length() > LONGEST
                || most == 0
                || quote.length() - most > text.length() - from) {
            return Optional.empty();
        }
        letters = quote.text().toCharArray();
        free = new boolean[letters.length];
        for (int i = 0; i < free.length; i++) {
            free[i] = quote.isFree(i);
        }
        distances = new int[quote.length() + 1];
        starts = new int[quote.length() + 1];
        BitSet windows = windows(from);
        for (int start = windows.nextSetBit(0); start >= 0; ) {
            int end = windows.nextClearBit(start);
            Optional<Span> found = scan(start, end);
            if (found.isPresent()) {
                return found;
            }
            start = windows.nextSetBit(end);
        }
        return Optional.empty();
    }

    /** Where the quote can be: with so few edits, one of this many pieces of it stands there unchanged. */
    private BitSet windows(int from) {
        BitSet windows = new BitSet(text.length());
        int pieces = most + 1;
        for (int piece = 0; piece < pieces; piece++) {
            int offset = piece * quote.length() / pieces;
            String words = quote.text().substring(offset, (piece + 1) * quote.length() / pieces);
            int at = text.text().indexOf(words, from);
            while (at >= 0) {
                int start = Math.max(from, at - offset - most);
                // Up to `most` further on, other places of the piece are covered by the same window.
                int end = Math.min(text.length(), at - offset + quote.length() + 2 * most);
                windows.set(start, Math.max(start, end));
                at = text.text().indexOf(words, at + most + 1);
            }
        }
        return windows;
    }

    private Optional<Span> scan(int from, int to) {
        for (int i = 0; i <= quote.length(); i++) {
            distances[i] = i == 0 ? 0 : Math.min(TOO_MANY, distances[i - 1] + (free[i - 1] ? 1 : TOO_MANY));
        }
        Arrays.fill(starts, from);
        Best best = new Best();
        int active = Math.min(most, quote.length());
        for (int at = from; at < to && cells < MOST_CELLS; at++) {
            active = nextColumn(at, active);
            if (active == quote.length()) {
                best.offer(distances[active], starts[active], at + 1);
            }
            if (best.isSettled(at)) {
                break;
            }
        }
        return best.place();
    }

    /** Moves the table on by one character of the text; rows beyond the last one within reach are not filled. */
    private int nextColumn(int at, int active) {
        int last = Math.min(quote.length(), active + 1);
        boolean freeHere = text.isFree(at);
        char here = text.text().charAt(at);
        int diagonal = distances[0];
        int diagonalStart = starts[0];
        starts[0] = at + 1;
        int reach = 0;
        for (int i = 1; i <= last; i++) {
            boolean freeRow = free[i - 1];
            int change = here == letters[i - 1] ? 0 : freeHere && freeRow ? 1 : TOO_MANY;
            int added = (i > active ? TOO_MANY : distances[i]) + (freeHere ? 1 : TOO_MANY);
            int lost = distances[i - 1] + (freeRow ? 1 : TOO_MANY);
            int value = diagonal + change;
            int start = diagonalStart;
            if (added < value || added == value && starts[i] < start) {
                value = added;
                start = starts[i];
            }
            if (lost < value || lost == value && starts[i - 1] < start) {
                value = lost;
                start = starts[i - 1];
            }
            diagonal = i > active ? TOO_MANY : distances[i];
            diagonalStart = starts[i];
            distances[i] = Math.min(TOO_MANY, value);
            starts[i] = start;
            if (value <= most) {
                reach = i;
            }
        }
        cells += last;
        // A free row of the quote just below the reach may still be lost at the cost of one edit.
        return reachByLosing(reach);
    }

    private int reachByLosing(int reach) {
        while (reach < quote.length() && distances[reach] < most && free[reach]) {
            distances[reach + 1] = distances[reach] + 1;
            starts[reach + 1] = starts[reach];
            reach++;
        }
        return reach;
    }

    /** The best place so far: the first one, or a closer one that ends within a few characters after it. */
    private final class Best {
        private int distance = TOO_MANY;
        private int firstEnd = -1;
        private Optional<Span> place = Optional.empty();

        void offer(int edits, int start, int end) {
            int longer = Math.max(quote.length(), end - start);
            if (edits >= distance || end <= start || edits * 10 > longer) {
                return;
            }
            Span span = text.original(start, end);
            if (allowed.test(span)) {
                place = Optional.of(span);
                distance = edits;
                firstEnd = firstEnd < 0 ? end : firstEnd;
            }
        }

        boolean isSettled(int at) {
            return firstEnd >= 0 && at >= firstEnd + most;
        }

        Optional<Span> place() {
            return place;
        }
    }
}
