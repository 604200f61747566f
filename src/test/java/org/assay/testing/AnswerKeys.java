package org.assay.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answer keys of the tests' own: the same documents clean and as an extraction leaves them. */
public final class AnswerKeys {
    private AnswerKeys() {}

    public static String text(String name) {
        try (InputStream file = AnswerKeys.class.getResourceAsStream("/authoring/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
