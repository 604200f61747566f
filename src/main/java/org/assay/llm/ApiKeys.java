package org.assay.llm;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.assay.llm.LlmConfig.Model;

/** Finds the key of a provider; it is never logged and never stored. */
final class ApiKeys {
    static final String NONE = "none";

    private ApiKeys() {}

    /**
     * The key of a model.
     *
     * @throws WrongConfiguration where none is given, or the file cannot be read
     */
    static String of(String name, Model model) {
        Optional<String> key = model.apiKey().map(String::strip).filter(text -> !text.isEmpty());
        if (key.isPresent() && model.apiKeyFile().isPresent()) {
            throw new WrongConfiguration(
                    LlmConfig.key(name, "api-key"), "stands beside api-key-file; give one of them");
        }
        return key.or(() -> fromFile(name, model)).orElseGet(() -> otherwise(name, model));
    }

    private static Optional<String> fromFile(String name, Model model) {
        return model.apiKeyFile().map(file -> {
            try {
                String key = Files.readString(file).strip();
                if (key.isEmpty()) {
                    throw new WrongConfiguration(LlmConfig.key(name, "api-key-file"), "names an empty file");
                }
                return key;
            } catch (IOException e) {
                throw new WrongConfiguration(LlmConfig.key(name, "api-key-file"), "cannot be read: " + file);
            }
        });
    }

    private static String otherwise(String name, Model model) {
        return switch (model.provider()) {
            case OLLAMA -> NONE;
            case OPENAI, ANTHROPIC, GEMINI ->
                throw new WrongConfiguration(
                        LlmConfig.key(name, "api-key"),
                        "is missing (or api-key-file; \"none\" for a server that asks for no key)");
        };
    }
}
