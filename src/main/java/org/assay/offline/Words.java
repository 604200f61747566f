package org.assay.offline;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the rules read of a text, found once: its folded spelling, its formulas, its identifiers and its pairs of characters. */
record Words(String folded, Formulas formulas, Set<String> identifiers, Set<String> pairs) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static Words of(String text) {
        String folded = Formulas.folded(text);
        return new Words(folded, Formulas.of(text), KeyTerms.identifiers(folded), pairs(folded));
    }

    private static Set<String> pairs(String folded) {
        String dense = SPACE.matcher(folded).replaceAll("");
        return IntStream.range(0, Math.max(0, dense.length() - 1))
                .mapToObj(i -> dense.substring(i, i + 2))
                .collect(Collectors.toUnmodifiableSet());
    }
}
