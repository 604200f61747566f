package org.assay.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands on top or at the bottom of most pages is no part of a text; nor is its title where it comes again. */
final class Pages {
    static final String BREAK = "\f";
    private static final int FEWEST = 3;

    /** A shorter one could be a word of the text. */
    private static final int SHORTEST_TITLE = 8;

    private Pages() {}

    /** Every line stays where it is; running heads become blank. */
    static String withoutRunningHeads(String text) {
        if (!text.contains(BREAK)) {
            return withoutRepeatedTitle(text);
        }
        List<List<String>> pages = new ArrayList<>();
        for (String page : text.split(BREAK, -1)) {
            pages.add(new ArrayList<>(List.of(page.split("\\R", -1))));
        }
        blankRepeated(pages, true);
        blankRepeated(pages, false);
        return pages.stream().map(page -> String.join("\n", page)).collect(Collectors.joining("\n"));
    }

    private static String withoutRepeatedTitle(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\\R", -1)));
        int first = edge(lines, true);
        String title = first < 0 ? "" : lines.get(first).strip();
        if (title.length() < SHORTEST_TITLE || isHeading(title)) {
            return text;
        }
        for (int i = first + 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(title)) {
                lines.set(i, "");
            }
        }
        return String.join("\n", lines);
    }

    private static boolean isHeading(String line) {
        return Structure.candidate(new Line(1, 1, 0, false, false, line)).isPresent();
    }

    private static void blankRepeated(List<List<String>> pages, boolean top) {
        Map<String, Integer> counts = new HashMap<>();
        pages.forEach(page -> counts.merge(key(page, top), 1, Integer::sum));
        for (List<String> page : pages) {
            int count = counts.get(key(page, top));
            int edge = edge(page, top);
            if (edge >= 0 && count >= FEWEST && 2 * count >= pages.size()) {
                page.set(edge, "");
            }
        }
    }

    /** The same on every page but for the page's number. */
    private static String key(List<String> page, boolean top) {
        int edge = edge(page, top);
        return edge < 0 ? "" : page.get(edge).strip().replaceAll("\\d+", "#");
    }

    private static int edge(List<String> page, boolean top) {
        IntStream places = IntStream.range(0, page.size());
        return (top ? places : places.map(i -> page.size() - 1 - i))
                .filter(i -> !page.get(i).isBlank())
                .findFirst()
                .orElse(-1);
    }
}
