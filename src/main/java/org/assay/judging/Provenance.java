package org.assay.judging;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where a sheet came from.
 *
 * @param judge name of the judge, such as {@code offline}
 * @param model name of its model
 * @param promptVersion readable version of the prompt, or of the judge's own rules
 * @param promptHash SHA-256 of the prompt or rules, hexadecimal
 * @param parameters what else a judgment depends on, such as the temperature of a model
 * @param latency from the question to the sheet
 * @param rawReply what a model replied, where one did; erasable
 */
public record Provenance(
        String judge,
        String model,
        String promptVersion,
        String promptHash,
        Map<String, String> parameters,
        Usage usage,
        Duration latency,
        Optional<String> rawReply) {
    public Provenance {
        parameters = Map.copyOf(parameters);
    }

    /**
     * What the judging consumed.
     *
     * @param cost in the currency of the price list, 0 where nothing was paid
     */
    public record Usage(int calls, int cachedCalls, long inputTokens, long outputTokens, BigDecimal cost) {
        public static final Usage NONE = new Usage(0, 0, 0, 0, BigDecimal.ZERO);

        public Usage plus(Usage other) {
            return new Usage(
                    calls + other.calls,
                    cachedCalls + other.cachedCalls,
                    inputTokens + other.inputTokens,
                    outputTokens + other.outputTokens,
                    cost.add(other.cost));
        }
    }
}
