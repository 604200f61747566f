package org.assay.llm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.catalog.CriteriaProposal;
import org.assay.judging.Judge;
import org.assay.judging.JudgingOptions.Budget;

/** Makes what asks models of what is configured; all of it keeps to the limits of a model together. */
@ApplicationScoped
public class LlmJudges {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final LlmConfig config;
    private final StoredReplies cache;
    private final Clock clock;
    private LlmModels models;

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
        return judge(config, models(), cache);
    }

    /**
     * Has the first of the configured models propose criteria.
     *
     * @param budget of an exam, by its key
     * @throws WrongConfiguration where a key is missing or wrong
     * @throws WrongPrompts where the prompts cannot be used
     */
    public CriteriaProposal proposing(Function<String, Budget> budget) {
        return proposing(config, models(), cache, budget);
    }

    private synchronized LlmModels models() {
        if (models == null) {
            models = calling(config, clock);
        }
        return models;
    }

    /** The judge of what the environment configures, outside the service: it keeps no replies and no account. */
    public static LlmJudge ofEnvironment() {
        return calling(EnvironmentConfig.read(), ReplyCache.NONE, Clock.systemUTC());
    }

    static LlmModels calling(LlmConfig config, Clock clock) {
        return LlmModels.of(config, (name, model) -> new LlmModel(name, model, ChatModels.of(name, model), clock));
    }

    static LlmJudge calling(LlmConfig config, ReplyCache cache, Clock clock) {
        return judge(config, calling(config, clock), cache);
    }

    static LlmJudge of(LlmConfig config, ReplyCache cache, BiFunction<String, LlmConfig.Model, LlmModel> models) {
        return judge(config, LlmModels.of(config, models), cache);
    }

    static CriteriaProposal proposing(
            LlmConfig config, LlmModels models, ReplyCache cache, Function<String, Budget> budget) {
        Map<String, ProposalWriter> writers = LANGUAGES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        language -> new ProposalWriter(ProposalTexts.of(language, config.prompts()))));
        return new LlmProposal(models.panel().getFirst(), writers, cache, budget);
    }

    private static LlmJudge judge(LlmConfig config, LlmModels models, ReplyCache cache) {
        Map<String, PromptTexts> texts = LANGUAGES.stream()
                .collect(Collectors.toMap(Function.identity(), language -> PromptTexts.of(language, config.prompts())));
        Optional<Judge> stronger =
                models.stronger().map(model -> new LlmJudge(List.of(model), texts, cache, Optional.empty()));
        return new LlmJudge(models.panel(), texts, cache, stronger);
    }
}
