package org.assay.llm;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.assay.testing.provider.FakeProvider;
import org.assay.testing.provider.WireFormat;

/** Configurations as an operator would write them. */
final class TestConfig {
    private TestConfig() {}

    /** @param properties names below {@code assay.llm.}, and values, in turn */
    static LlmConfig of(String... properties) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            values.put("assay.llm." + properties[i], properties[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LlmConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(LlmConfig.class);
    }

    /** One model {@code m} at the fake provider. */
    static LlmConfig at(FakeProvider provider, WireFormat format, String... more) {
        String[] own = {
            "models.m.provider", format.name().toLowerCase(java.util.Locale.ROOT),
            "models.m.base-url", provider.baseUrl(format),
            "models.m.api-key", "secret",
            "models.m.model", "model-1",
            "models.m.timeout", "500ms",
            "models.m.first-pause", "10ms",
            "models.m.price.in", "2",
            "models.m.price.cached-in", "1",
            "models.m.price.out", "8"
        };
        String[] all = java.util.stream.Stream.of(own, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        return of(all);
    }
}
