package org.assay.llm;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with places of the form {@code {{name}}}, filled in one pass: what is filled in is never looked at again. */
record Template(String name, String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

    String render(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    /** @throws WrongPrompts where a place is missing or unknown */
    Template expecting(String... places) {
        Set<String> expected = Set.of(places);
        Set<String> found = PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!found.equals(expected)) {
            throw new WrongPrompts("The prompt %s must have the places %s, but has %s."
                    .formatted(name, new TreeSet<>(expected), found));
        }
        return this;
    }
}
