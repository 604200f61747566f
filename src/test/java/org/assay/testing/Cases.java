package org.assay.testing;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Runs a law on seeded cases; the seed of a failing one is printed, and {@code -Dassay.seed=…} runs that one alone. */
public final class Cases {
    private Cases() {}

    public static void each(int count, Consumer<RandomGenerator> law) {
        Long only = Long.getLong("assay.seed");
        if (only != null) {
            run(only, law);
            return;
        }
        for (long seed = 1; seed <= count; seed++) {
            run(seed, law);
        }
    }

    private static void run(long seed, Consumer<RandomGenerator> law) {
        try {
            law.accept(new SplittableRandom(seed));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "fails with seed %d, run it alone with -Dassay.seed=%d: %s".formatted(seed, seed, e.getMessage()),
                    e);
        }
    }
}
