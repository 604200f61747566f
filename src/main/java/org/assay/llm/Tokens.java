package org.assay.llm;

import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.math.BigDecimal;
import java.util.Optional;
import org.assay.llm.LlmConfig.Prices;

/**
 * What a call consumed, as the provider counts.
 *
 * @param cachedInput those of the input that the provider had in its cache
 */
record Tokens(long input, long cachedInput, long output) {
    static final Tokens NONE = new Tokens(0, 0, 0);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** Anthropic counts cached tokens beside the input, the others within it. */
    static Tokens of(TokenUsage usage) {
        return switch (usage) {
            case null -> NONE;
            case AnthropicTokenUsage own -> {
                long cached = count(own.cacheReadInputTokens());
                yield new Tokens(
                        count(own.inputTokenCount()) + cached + count(own.cacheCreationInputTokens()),
                        cached,
                        count(own.outputTokenCount()));
            }
            case OpenAiTokenUsage own ->
                new Tokens(
                        count(own.inputTokenCount()),
                        Optional.ofNullable(own.inputTokensDetails())
                                .map(details -> count(details.cachedTokens()))
                                .orElse(0L),
                        count(own.outputTokenCount()));
            default -> new Tokens(count(usage.inputTokenCount()), 0, count(usage.outputTokenCount()));
        };
    }

    private static long count(Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    Tokens plus(Tokens other) {
        return new Tokens(input + other.input, cachedInput + other.cachedInput, output + other.output);
    }

    BigDecimal cost(Prices prices) {
        BigDecimal cachedPrice = prices.cachedIn().orElse(prices.in());
        return prices.in()
                .multiply(BigDecimal.valueOf(input - cachedInput))
                .add(cachedPrice.multiply(BigDecimal.valueOf(cachedInput)))
                .add(prices.out().multiply(BigDecimal.valueOf(output)))
                .divide(MILLION)
                .stripTrailingZeros();
    }

    /** A rough count before anybody counted: a token for every character of CJK, one for every four others. */
    static long estimate(String text) {
        long cjk = text.codePoints().filter(c -> c >= 0x2E80).count();
        return cjk + (text.codePointCount(0, text.length()) - cjk + 3) / 4;
    }
}
