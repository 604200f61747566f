package org.assay.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Which models judge, and what they may use. */
@ConfigMapping(prefix = "assay.llm")
public interface LlmConfig {
    /** By a name of the operator's choice, which records carry. */
    Map<String, Model> models();

    /** Names of the models that vote in turn; needed where more than one is configured. */
    Optional<List<String>> panel();

    /** Name of a stronger model that is asked where the panel is unsure. */
    Optional<String> escalation();

    /** A folder with prompts of one's own; those of the package otherwise. */
    Optional<Path> prompts();

    /** In the currency of the prices, an hour; nothing is asked of any model beyond it. */
    Optional<BigDecimal> budgetPerHour();

    /** What a provider calls its protocol. */
    enum Provider {
        OPENAI,
        ANTHROPIC,
        GEMINI,
        OLLAMA
    }

    /** How a model is held to the form of its reply. */
    enum ReplyForm {
        /** By a strict JSON schema. */
        SCHEMA,
        /** By the provider's JSON mode. */
        JSON,
        /** By words of the prompt only. */
        TEXT
    }

    /** One model behind one address. */
    interface Model {
        Provider provider();

        /** The provider's own address where it is left out. */
        Optional<URI> baseUrl();

        /** {@code none} for a server that asks for none. */
        Optional<String> apiKey();

        Optional<Path> apiKeyFile();

        String model();

        @WithDefault("0")
        double temperature();

        /** Whether it thinks before it answers; such models take no temperature, and count their thoughts as output. */
        @WithDefault("false")
        boolean reasoning();

        OptionalInt seed();

        /** Of one call. */
        @WithDefault("60s")
        Duration timeout();

        /** Before a call that failed is made again; each further one is twice as long. */
        @WithDefault("200ms")
        Duration firstPause();

        @WithDefault("4096")
        int maxOutputTokens();

        /** What the provider is known to honour where it is left out. */
        Optional<ReplyForm> replyForm();

        @WithDefault("8")
        int concurrentCalls();

        OptionalInt callsPerMinute();

        OptionalLong tokensPerMinute();

        Prices price();

        default OptionalDouble sentTemperature() {
            return reasoning() ? OptionalDouble.empty() : OptionalDouble.of(temperature());
        }

        default ReplyForm form() {
            return replyForm()
                    .orElse(
                            switch (provider()) {
                                case OPENAI, GEMINI, OLLAMA -> ReplyForm.SCHEMA;
                                case ANTHROPIC -> ReplyForm.TEXT;
                            });
        }
    }

    /** Of a million tokens. */
    interface Prices {
        @WithDefault("0")
        BigDecimal in();

        /** Of tokens that the provider had in its cache; as others where it is left out. */
        Optional<BigDecimal> cachedIn();

        @WithDefault("0")
        BigDecimal out();
    }

    /** The name of a configuration key of a model. */
    static String key(String model, String property) {
        return String.format(Locale.ROOT, "assay.llm.models.%s.%s", model, property);
    }
}
