package org.assay.testing;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Seeded shuffling. */
public final class Shuffle {
    private Shuffle() {}

    public static void with(RandomGenerator random, List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
