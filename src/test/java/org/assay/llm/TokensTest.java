package org.assay.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.output.TokenUsage;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokensTest {
    private record Prices(BigDecimal in, Optional<BigDecimal> cachedIn, BigDecimal out) implements LlmConfig.Prices {}

    private static Prices prices(String in, String cached, String out) {
        return new Prices(new BigDecimal(in), Optional.ofNullable(cached).map(BigDecimal::new), new BigDecimal(out));
    }

    @Test
    void areCountedAsTheProviderCounts() {
        assertThat(Tokens.of(new TokenUsage(10, 5))).isEqualTo(new Tokens(10, 0, 5));
        assertThat(Tokens.of(null)).isEqualTo(Tokens.NONE);
    }

    @Test
    void costWhatTheListSays() {
        Tokens tokens = new Tokens(1_000_000, 400_000, 100_000);
        assertThat(tokens.cost(prices("2", "0.5", "8"))).isEqualByComparingTo("2.2");
        assertThat(tokens.cost(prices("2", null, "8"))).isEqualByComparingTo("2.8");
        assertThat(tokens.cost(prices("0", null, "0"))).isEqualByComparingTo("0");
    }

    @Test
    void areEstimatedByCharacters() {
        assertThat(Tokens.estimate("")).isZero();
        assertThat(Tokens.estimate("最小堆")).isEqualTo(3);
        assertThat(Tokens.estimate("min-heap")).isEqualTo(2);
    }
}
