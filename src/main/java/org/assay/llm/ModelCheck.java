package org.assay.llm;

/** Refuses numbers that no model can be called with, by the key that holds them. */
record ModelCheck(String model) {
    /** The least that the library for retries can wait, in milliseconds. */
    private static final int LEAST_PAUSE = 10;

    void check(LlmConfig.Model config) {
        atLeast(1, "timeout", config.timeout().toMillis());
        atLeast(LEAST_PAUSE, "first-pause", config.firstPause().toMillis());
        atLeast(1, "max-output-tokens", config.maxOutputTokens());
        atLeast(1, "concurrent-calls", config.concurrentCalls());
        config.callsPerMinute().ifPresent(calls -> atLeast(1, "calls-per-minute", calls));
        config.tokensPerMinute().ifPresent(tokens -> atLeast(1, "tokens-per-minute", tokens));
        notNegative("temperature", config.temperature());
        notNegative("price.in", config.price().in().doubleValue());
        config.price().cachedIn().ifPresent(price -> notNegative("price.cached-in", price.doubleValue()));
        notNegative("price.out", config.price().out().doubleValue());
    }

    private void atLeast(long least, String property, long value) {
        if (value < least) {
            throw new WrongConfiguration(
                    LlmConfig.key(model, property), "is %d; it must be at least %d".formatted(value, least));
        }
    }

    private void notNegative(String property, double value) {
        if (value < 0 || !Double.isFinite(value)) {
            throw new WrongConfiguration(
                    LlmConfig.key(model, property), "is %s; it must be a number of 0 or more".formatted(value));
        }
    }
}
