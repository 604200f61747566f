package org.assay.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.judging.Span;

/**
 * An answer cut at every border of what is highlighted in it, so that highlights may overlap as they like: put together
 * again, the pieces are the answer.
 */
public record CutAnswer(List<Piece> pieces) {
    /** Colours and underlines for criteria; more criteria than this share them, and are told apart by their numbers. */
    static final int COLOURS = 8;

    private static final int FLAG = 0;

    /**
     * Words to highlight.
     *
     * @param number of the criterion, from 1; 0 for words that somebody should look at for another reason
     */
    record Highlight(Span span, int number) {
        static Highlight flagged(Span span) {
            return new Highlight(span, FLAG);
        }
    }

    /**
     * A stretch that the same highlights cover.
     *
     * @param numbers of the criteria that rest on it, ascending
     * @param ends those of them of which a quote ends here
     */
    public record Piece(List<Run> runs, List<Integer> numbers, List<Ending> ends, boolean flagged) {
        public boolean isQuoted() {
            return !numbers.isEmpty() || flagged;
        }

        /** The numbers as an attribute lists them. */
        public String names() {
            return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }

        /** Upper and lower colour: those of the first and the last criterion. */
        public String classes() {
            String colours = numbers.isEmpty()
                    ? ""
                    : "upper" + colour(numbers.getFirst()) + " lower" + colour(numbers.getLast());
            String all = numbers.size() > 1 ? colours + " several" : colours;
            return (flagged ? all + " flagged" : all).strip();
        }
    }

    /** That a quote ends, for a criterion. */
    public record Ending(int number) {
        public int colour() {
            return CutAnswer.colour(number);
        }
    }

    /** Characters that are shown as they are; or one that nobody would see, by its name. */
    public record Run(String text, boolean hidden) {}

    static int colour(int number) {
        return (number - 1) % COLOURS + 1;
    }

    static CutAnswer of(String text, List<Highlight> highlights) {
        SortedMap<Integer, List<Highlight>> starts = new TreeMap<>();
        SortedMap<Integer, List<Highlight>> ends = new TreeMap<>();
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
        for (Highlight highlight : highlights) {
            int start = border(text, highlight.span().start(), -1);
            int end = border(text, highlight.span().end(), 1);
            if (start < end) {
                starts.computeIfAbsent(start, at -> new ArrayList<>()).add(highlight);
                ends.computeIfAbsent(end, at -> new ArrayList<>()).add(highlight);
                borders.addAll(List.of(start, end));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        List<Highlight> open = new ArrayList<>();
        for (int start : borders.headSet(text.length())) {
            int end = borders.higher(start);
            ends.getOrDefault(start, List.of()).forEach(open::remove);
            open.addAll(starts.getOrDefault(start, List.of()));
            pieces.add(piece(text.substring(start, end), open, ends.getOrDefault(end, List.of())));
        }
        return new CutAnswer(pieces);
    }

    private static Piece piece(String text, List<Highlight> open, List<Highlight> ending) {
        return new Piece(
                runs(text),
                numbers(open),
                numbers(ending).stream().map(Ending::new).toList(),
                open.stream().anyMatch(one -> one.number() == FLAG));
    }

    private static List<Integer> numbers(List<Highlight> highlights) {
        return highlights.stream()
                .map(Highlight::number)
                .filter(number -> number != FLAG)
                .distinct()
                .sorted()
                .toList();
    }

    /** Within the text, and never between the halves of a character. */
    private static int border(String text, int index, int outwards) {
        int within = Math.min(index, text.length());
        boolean splits = within > 0
                && within < text.length()
                && Character.isSurrogatePair(text.charAt(within - 1), text.charAt(within));
        return splits ? within + outwards : within;
    }

    private static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (isHidden(codePoint)) {
                flush(visible, runs);
                runs.add(new Run("U+%04X".formatted(codePoint), true));
            } else {
                visible.appendCodePoint(codePoint);
            }
        });
        flush(visible, runs);
        return runs;
    }

    private static void flush(StringBuilder visible, List<Run> runs) {
        if (!visible.isEmpty()) {
            runs.add(new Run(visible.toString(), false));
            visible.setLength(0);
        }
    }

    /** Characters without width, and those that turn the direction of what follows. */
    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
            default -> false;
        };
    }
}
