package org.assay.llm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.assay.judging.Judge;

/** Makes the judge of what is configured. */
@ApplicationScoped
public class LlmJudges {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final LlmConfig config;
    private final StoredReplies cache;
    private final Clock clock;

    LlmJudges(LlmConfig config, StoredReplies cache, Clock clock) {
        this.config = config;
        this.cache = cache;
        this.clock = clock;
    }

    /** Whether a model is configured at all. */
    public boolean areConfigured() {
        return !config.models().isEmpty();
    }

    /**
     * The judge of the configured models.
     *
     * @throws WrongConfiguration where a key is missing or wrong
     * @throws WrongPrompts where the prompts cannot be used
     */
    public LlmJudge configured() {
        return calling(config, cache, clock);
    }

    /** The judge of what the environment configures, outside the service: it keeps no replies and no account. */
    public static LlmJudge ofEnvironment() {
        return calling(EnvironmentConfig.read(), ReplyCache.NONE, Clock.systemUTC());
    }

    static LlmJudge calling(LlmConfig config, ReplyCache cache, Clock clock) {
        return of(config, cache, (name, model) -> new LlmModel(name, model, ChatModels.of(name, model), clock));
    }

    static LlmJudge of(LlmConfig config, ReplyCache cache, BiFunction<String, LlmConfig.Model, LlmModel> models) {
        if (config.models().isEmpty()) {
            throw new WrongConfiguration("assay.llm.models", "names no model");
        }
        Map<String, LlmModel> byName = new LinkedHashMap<>();
        config.models().forEach((name, model) -> byName.put(name, models.apply(name, model)));
        List<LlmModel> panel = panel(config).stream()
                .map(name -> named("assay.llm.panel", name, byName))
                .toList();
        Map<String, PromptTexts> texts = LANGUAGES.stream()
                .collect(
                        Collectors.toMap(language -> language, language -> PromptTexts.of(language, config.prompts())));
        Optional<Judge> stronger = config.escalation()
                .map(name -> named("assay.llm.escalation", name, byName))
                .map(model -> new LlmJudge(List.of(model), texts, cache, Optional.empty()));
        return new LlmJudge(panel, texts, cache, stronger);
    }

    private static List<String> panel(LlmConfig config) {
        return config.panel().filter(names -> !names.isEmpty()).orElseGet(() -> {
            List<String> voting = config.models().keySet().stream()
                    .filter(name -> !config.escalation().equals(Optional.of(name)))
                    .toList();
            if (voting.size() != 1) {
                throw new WrongConfiguration(
                        "assay.llm.panel", "is missing; it names those of the models %s that judge".formatted(voting));
            }
            return voting;
        });
    }

    private static LlmModel named(String key, String name, Map<String, LlmModel> models) {
        return Optional.ofNullable(models.get(name))
                .orElseThrow(() -> new WrongConfiguration(
                        key, "names '%s', but there are only %s".formatted(name, models.keySet())));
    }
}
