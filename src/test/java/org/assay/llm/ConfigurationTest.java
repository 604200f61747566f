package org.assay.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot work does not start, and the key that is wrong is named. */
class ConfigurationTest {
    private static LlmJudge judge(String... properties) {
        return LlmJudges.calling(TestConfig.of(properties), ReplyCache.NONE, Clock.systemUTC());
    }

    private static String[] model(String... more) {
        List<String> all = new ArrayList<>(List.of("models.m.provider", "openai", "models.m.model", "m"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "gemini"})
    void aKeyIsNeeded(String provider) {
        assertThatThrownBy(() -> judge("models.m.provider", provider, "models.m.model", "m"))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining("assay.llm.models.m.api-key is missing");
    }

    @Test
    void aLocalServerNeedsAnAddressInstead() {
        assertThatThrownBy(() -> judge("models.m.provider", "ollama", "models.m.model", "m"))
                .hasMessageContaining("assay.llm.models.m.base-url is missing");
    }

    @Test
    void aKeyMayStandInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "secret\n");
        assertThat(ApiKeys.of(
                        "m",
                        TestConfig.of(model("models.m.api-key-file", file.toString()))
                                .models()
                                .get("m")))
                .isEqualTo("secret");
        assertThatThrownBy(() -> judge(
                        model("models.m.api-key-file", folder.resolve("none").toString())))
                .hasMessageContaining("assay.llm.models.m.api-key-file cannot be read");
        assertThatThrownBy(() -> judge(model("models.m.api-key-file", file.toString(), "models.m.api-key", "x")))
                .hasMessageContaining("give one of them");
    }

    @Test
    void severalModelsNeedAPanel() {
        String[] two = model(
                "models.m.api-key", "x", "models.n.provider", "openai", "models.n.model", "n", "models.n.api-key", "x");
        assertThatThrownBy(() -> judge(two)).hasMessageContaining("assay.llm.panel is missing");
        List<String> named = new ArrayList<>(List.of(two));
        named.addAll(List.of("panel", "m,o"));
        assertThatThrownBy(() -> judge(named.toArray(String[]::new)))
                .hasMessageContaining("assay.llm.panel names 'o', but there are only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models.m.provider=nobody",
                "models.m.temperature=hot",
                "models.m.timeout=soon",
                "models.m.temprature=1",
                "modles.m.model=x"
            })
    void whatIsMisspeltIsNamed(String wrong) {
        String[] parts = wrong.split("=");
        assertThatThrownBy(() -> TestConfig.of(model("models.m.api-key", "x", parts[0], parts[1])))
                .hasMessageContaining("assay.llm." + parts[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models.m.timeout=0s",
                "models.m.first-pause=1ms",
                "models.m.max-output-tokens=0",
                "models.m.concurrent-calls=0",
                "models.m.calls-per-minute=-1",
                "models.m.tokens-per-minute=0",
                "models.m.temperature=-0.1",
                "models.m.temperature=NaN",
                "models.m.price.in=-1",
                "models.m.price.cached-in=-1",
                "models.m.price.out=-1"
            })
    void whatIsOutOfRangeIsNamed(String wrong) {
        String[] parts = wrong.split("=");
        assertThatThrownBy(() -> judge(model("models.m.api-key", "x", parts[0], parts[1])))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining("assay.llm." + parts[0]);
    }

    @Test
    void promptsMustBeThere(@TempDir Path folder) {
        assertThatThrownBy(() -> judge(model("models.m.api-key", "x", "prompts", folder.toString())))
                .isInstanceOf(WrongPrompts.class);
    }
}
