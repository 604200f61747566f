package org.assay.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows that have something in common. */
final class Groups {
    private Groups() {}

    /** One result for each group, in the order of what they have in common. */
    static <T, K, R> List<R> of(
            List<T> rows, Function<T, K> key, Comparator<? super K> order, BiFunction<K, List<T>, R> result) {
        Map<K, List<T>> groups =
                rows.stream().collect(Collectors.groupingBy(key, () -> new TreeMap<>(order), Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> result.apply(group.getKey(), group.getValue()))
                .toList();
    }
}
