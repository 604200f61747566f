package org.assay.llm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The models that are configured.
 *
 * @param panel those that vote, in turn
 * @param stronger that which is asked where the panel is unsure
 */
record LlmModels(List<LlmModel> panel, Optional<LlmModel> stronger) {
    static LlmModels of(LlmConfig config, BiFunction<String, LlmConfig.Model, LlmModel> models) {
        if (config.models().isEmpty()) {
            throw new WrongConfiguration("assay.llm.models", "names no model");
        }
        Map<String, LlmModel> byName = new LinkedHashMap<>();
        config.models().forEach((name, model) -> {
            new ModelCheck(name).check(model);
            byName.put(name, models.apply(name, model));
        });
        return new LlmModels(
                panel(config).stream()
                        .map(name -> named("assay.llm.panel", name, byName))
                        .toList(),
                config.escalation().map(name -> named("assay.llm.escalation", name, byName)));
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
