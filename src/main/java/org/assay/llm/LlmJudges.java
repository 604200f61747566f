package org.assay.llm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return of(config, cache, clock);
    }

    /** A judge that keeps no replies and no account. */
    public static LlmJudge withoutDatabase(LlmConfig config, Clock clock) {
        return of(config, ReplyCache.NONE, clock);
    }

    static LlmJudge of(LlmConfig config, ReplyCache cache, Clock clock) {
        Map<String, LlmModel> models = new LinkedHashMap<>();
        config.models().forEach((name, model) -> models.put(name, new LlmModel(name, model, clock)));
        if (models.isEmpty()) {
            throw new WrongConfiguration("assay.llm.models", "names no model");
        }
        List<LlmModel> panel =
                panel(config, models).stream().map(name -> named(name, models)).toList();
        Map<String, PromptTexts> texts = LANGUAGES.stream()
                .collect(
                        Collectors.toMap(language -> language, language -> PromptTexts.of(language, config.prompts())));
        return new LlmJudge(panel, texts, cache);
    }

    private static List<String> panel(LlmConfig config, Map<String, LlmModel> models) {
        return config.panel().filter(names -> !names.isEmpty()).orElseGet(() -> {
            List<String> voting = models.keySet().stream()
                    .filter(name -> !config.escalation().stream().anyMatch(name::equals))
                    .toList();
            if (voting.size() != 1) {
                throw new WrongConfiguration(
                        "assay.llm.panel", "is missing; it names those of the models %s that judge".formatted(voting));
            }
            return voting;
        });
    }

    private static LlmModel named(String name, Map<String, LlmModel> models) {
        return Stream.ofNullable(models.get(name))
                .findFirst()
                .orElseThrow(() -> new WrongConfiguration(
                        "assay.llm.panel", "names '%s', but there are only %s".formatted(name, models.keySet())));
    }
}
