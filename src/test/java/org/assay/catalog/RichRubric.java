package org.assay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A rubric that uses every field of the format, and ways to change and read it. */
final class RichRubric {
    static final RubricReader READER = new RubricReader();
    static final String YAML = load();

    private RichRubric() {}

    private static String load() {
        try (InputStream resource = RichRubric.class.getResourceAsStream("/catalog/rich.yaml")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RubricDocument document() {
        return yaml(YAML);
    }

    /** The file with one place, which must exist, written differently. */
    static String with(String place, String instead) {
        assertThat(YAML).contains(place);
        return YAML.replaceFirst(
                java.util.regex.Pattern.quote(place), java.util.regex.Matcher.quoteReplacement(instead));
    }

    static RubricDocument yaml(String text) {
        return READER.read(text.getBytes(StandardCharsets.UTF_8), Format.YAML);
    }

    static RubricDocument json(String text) {
        return READER.read(text.getBytes(StandardCharsets.UTF_8), Format.JSON);
    }
}
