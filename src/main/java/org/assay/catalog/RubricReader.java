package org.assay.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.assay.problem.Problem;

/** Reads a rubric file; whatever is wrong with it comes out as a {@link Problem} that names the places. */
@Singleton
public final class RubricReader {
    /** Several times the size of a large exam. */
    private static final int MOST_BYTES = 2_000_000;

    private final RubricSchema schema = new RubricSchema();

    public RubricDocument read(byte[] body, Format format) {
        JsonNode tree = tree(text(body), format);
        schema.check(tree);
        return DocumentBuilder.build(tree);
    }

    /** Reads what an author made of a rubric's tree, as if it had been sent as a file. */
    public RubricDocument read(RubricTree tree) {
        return read(tree.json().getBytes(StandardCharsets.UTF_8), Format.JSON);
    }

    private static String text(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new Problem(
                    Problem.Kind.BODY_TOO_LARGE,
                    "The rubric has %d bytes, at most %d are possible.".formatted(body.length, MOST_BYTES));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(Problem.Kind.MALFORMED_REQUEST, "The file is not encoded in UTF-8.");
        }
    }

    private static JsonNode tree(String text, Format format) {
        return switch (format) {
            case YAML -> YamlTree.read(text);
            case JSON -> JsonTree.read(text);
        };
    }
}
