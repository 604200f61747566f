package org.assay.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A folder of prompts, such as {@code zh}.
 *
 * @param own the operator's folder with folders of this kind; the packaged one otherwise
 */
record PromptFolder(String path, Optional<Path> own) {
    /** This folder within the operator's, where it is there at all; else the packaged one. */
    static PromptFolder ifThere(String path, Optional<Path> own) {
        return new PromptFolder(path, own.filter(folder -> Files.isDirectory(folder.resolve(path))));
    }

    String read(String file) {
        try {
            return own.isPresent() ? Files.readString(own.get().resolve(path).resolve(file)) : packaged(file);
        } catch (IOException e) {
            throw new WrongPrompts("The prompt %s/%s cannot be read: %s".formatted(path, file, e.getMessage()));
        }
    }

    private String packaged(String file) throws IOException {
        try (InputStream content = PromptFolder.class.getResourceAsStream("/prompts/" + path + "/" + file)) {
            if (content == null) {
                throw new IOException("it is not packaged");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Properties words(String text) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
