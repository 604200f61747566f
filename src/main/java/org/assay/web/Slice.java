package org.assay.web;

import java.util.List;
import java.util.function.IntFunction;

/** As much of a long list as one page shows, and whether there is more. */
public record Slice<T>(List<T> items, boolean more) {
    private static final int MOST = 50;

    /** @param read the first so many that come after what was shown before */
    public static <T> Slice<T> of(IntFunction<List<T>> read) {
        List<T> found = read.apply(MOST + 1);
        return found.size() > MOST ? new Slice<>(found.subList(0, MOST), true) : new Slice<>(found, false);
    }
}
