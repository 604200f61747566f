package org.assay.llm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The prompts in one language that ask for criteria, as they stand in {@code prompts/<language>/proposal}.
 *
 * @param words sentences with places, which code puts together
 * @param hash SHA-256 of all of them, hexadecimal
 */
record ProposalTexts(
        String language, Template instructions, Template document, Template repair, Properties words, String hash) {
    private static final List<String> FILES =
            List.of("instructions.md", "document.md", "repair.md", "words.properties");
    private static final int SHORT_HASH = 8;

    private static final Map<String, String[]> PLACES = Map.of(
            "entry", new String[] {"entry", "lines", "form"},
            "whole", new String[] {"points"},
            "parts", new String[] {},
            "best", new String[] {"best"},
            "part", new String[] {"part", "lines", "points"},
            "steps", new String[] {"least"});

    /** From the operator's folder where that has some, else the packaged ones. */
    static ProposalTexts of(String language, Optional<Path> folder) {
        List<String> texts = FILES.stream()
                .map(PromptFolder.ifThere(language + "/proposal", folder)::read)
                .toList();
        ProposalTexts prompts = new ProposalTexts(
                language,
                new Template("proposal/instructions.md", texts.get(0)).expecting(),
                new Template("proposal/document.md", texts.get(1)).expecting("nonce", "document", "entries"),
                new Template("proposal/repair.md", texts.get(2)).expecting("fault"),
                PromptFolder.words(texts.get(3)),
                Hash.of(texts.toArray(String[]::new)));
        PLACES.keySet().forEach(prompts::word);
        return prompts;
    }

    /** As people name it. */
    String version() {
        return language + "-" + hash.substring(0, SHORT_HASH);
    }

    Template word(String key) {
        String file = "proposal/words.properties";
        return Optional.ofNullable(words.getProperty(key))
                .map(text -> new Template(file + ": " + key, text).expecting(PLACES.get(key)))
                .orElseThrow(() -> new WrongPrompts("%s of %s lacks %s.".formatted(file, language, key)));
    }
}
