package org.assay.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text whose pages are parted by form feeds: what stands on top or at the bottom of most of them is no part of it. */
final class Pages {
    static final String BREAK = "\f";
    private static final int FEWEST = 3;

    private Pages() {}

    /** Every line stays where it is; running heads become blank. */
    static String withoutRunningHeads(String text) {
        if (!text.contains(BREAK)) {
            return text;
        }
        List<List<String>> pages = new ArrayList<>();
        for (String page : text.split(BREAK, -1)) {
            pages.add(new ArrayList<>(List.of(page.split("\\R", -1))));
        }
        blankRepeated(pages, true);
        blankRepeated(pages, false);
        return pages.stream().map(page -> String.join("\n", page)).collect(Collectors.joining("\n"));
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
