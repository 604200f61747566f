package org.assay.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Logistic regression from traits to the share of a criterion that an answer of this kind earned where people graded it.
 *
 * @param weights one for each of {@link Traits#values}
 */
record Calibration(double intercept, List<Double> weights) {
    /** A usual wording, of nearness 1, is expected to earn so much. */
    private static final double NEARNESS_ALONE = 0.7;

    Calibration {
        weights = List.copyOf(weights);
        if (weights.size() != Traits.COUNT) {
            throw new IllegalArgumentException("%d weights for %d traits".formatted(weights.size(), Traits.COUNT));
        }
    }

    /** Fitted to graded answers by {@link Fitting}; the file is written by the command that measures. */
    static Calibration packaged() {
        try (InputStream file = Calibration.class.getResourceAsStream("calibration.json")) {
            return new ObjectMapper().readValue(file, Calibration.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged calibration cannot be read", e);
        }
    }

    String json() {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers can always be written", e);
        }
    }

    /** The expected share of the criterion, 0 to 1. Where nothing is known to be wrong, what is near is taken to be right. */
    double credit(Traits traits) {
        return traits.lean().isPresent()
                ? logistic(traits.values())
                : Scale.clamp(NEARNESS_ALONE * traits.nearness(), 0, 1);
    }

    private double logistic(double[] values) {
        double sum = intercept;
        for (int i = 0; i < values.length; i++) {
            sum += weights.get(i) * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
