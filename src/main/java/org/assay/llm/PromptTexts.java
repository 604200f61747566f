package org.assay.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
                FILES.stream().map(file -> read(language, file, folder)).toList();
        return new PromptTexts(
                language,
                new Template("instructions.md", texts.get(0)).expecting(),
                new Template("question.md", texts.get(1)).expecting("ask", "reference", "criteria"),
                new Template("criterion.md", texts.get(2)).expecting("number", "text", "levels", "details"),
                new Template("answer.md", texts.get(3)).expecting("nonce", "answer"),
                new Template("repair.md", texts.get(4)).expecting("fault"),
                words(texts.get(5)),
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

    private static String read(String language, String file, Optional<Path> folder) {
        try {
            return folder.isPresent()
                    ? Files.readString(folder.get().resolve(language).resolve(file))
                    : packaged(language + "/" + file);
        } catch (IOException e) {
            throw new WrongPrompts("The prompt %s/%s cannot be read: %s".formatted(language, file, e.getMessage()));
        }
    }

    private static String packaged(String path) throws IOException {
        try (InputStream content = PromptTexts.class.getResourceAsStream("/prompts/" + path)) {
            if (content == null) {
                throw new IOException("it is not packaged");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Properties words(String text) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
