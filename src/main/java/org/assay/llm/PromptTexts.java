package org.assay.llm;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The prompts in one language, as they stand in top-level {@code prompts}.
 *
 * @param words what code puts between the parts
 * @param hash SHA-256 of all of them, hexadecimal
 */
record PromptTexts(
        String language,
        Template instructions,
        Template question,
        Template criterion,
        Template answer,
        Template repair,
        Properties words,
        String hash) {
    private static final List<String> FILES =
            List.of("instructions.md", "question.md", "criterion.md", "answer.md", "repair.md", "words.properties");
    private static final int SHORT_HASH = 8;

    /** From a folder that has one folder a language, or the packaged ones. */
    static PromptTexts of(String language, Optional<Path> folder) {
        List<String> texts =
                FILES.stream().map(new PromptFolder(language, folder)::read).toList();
        return new PromptTexts(
                language,
                new Template("instructions.md", texts.get(0)).expecting(),
                new Template("question.md", texts.get(1)).expecting("ask", "reference", "criteria"),
                new Template("criterion.md", texts.get(2)).expecting("number", "text", "levels", "details"),
                new Template("answer.md", texts.get(3)).expecting("nonce", "answer"),
                new Template("repair.md", texts.get(4)).expecting("fault"),
                PromptFolder.words(texts.get(5)),
                Hash.of(texts.toArray(String[]::new)));
    }

    /** As people name it. */
    String version() {
        return language + "-" + hash.substring(0, SHORT_HASH);
    }

    String word(String key) {
        return Optional.ofNullable(words.getProperty(key))
                .orElseThrow(() -> new WrongPrompts("words.properties of %s lacks %s.".formatted(language, key)));
    }
}
