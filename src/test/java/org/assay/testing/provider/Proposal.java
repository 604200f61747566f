package org.assay.testing.provider;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a model may propose for the lines of a scoring standard. */
public final class Proposal {
    private Proposal() {}

    /** A criterion for part 1. */
    public static String criterion(int entry, String statement, String points, int... lines) {
        return ofPart(entry, 1, statement, points, lines);
    }

    public static String ofPart(int entry, int part, String statement, String points, int... lines) {
        return "{\"entry\":\"%d\",\"part\":%d,\"lines\":%s,\"statement\":\"%s\",\"points\":%s}"
                .formatted(entry, part, Arrays.toString(lines), statement, points);
    }

    public static String reply(String... criteria) {
        return Stream.of(criteria).collect(Collectors.joining(",", "{\"criteria\":[", "]}"));
    }

    /** So many criteria for part 1 of the first line, of a point each. */
    public static String[] many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> criterion(1, "Says thing " + number, "1", 3))
                .toArray(String[]::new);
    }
}
