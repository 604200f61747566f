package org.assay.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads JSON strictly into a tree. */
final class JsonTree {
    /** The tree builder sets the limits, with a pointer; the parser's own would only name a line. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonTree() {}

    static JsonNode read(String text) {
        TreeBuilder tree = new TreeBuilder();
        try (JsonParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (tree.isFinished()) {
                    throw malformed("there is more after its end", parser.currentTokenLocation());
                }
                add(token, parser, tree);
            }
            if (!tree.isFinished()) {
                throw malformed("it is empty", parser.currentLocation());
            }
            return tree.tree();
        } catch (JsonProcessingException e) {
            throw malformed(e.getOriginalMessage().lines().findFirst().orElse("it cannot be read"), e.getLocation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JsonToken token, JsonParser parser, TreeBuilder tree) throws IOException {
        switch (token) {
            case START_OBJECT -> tree.startObject();
            case START_ARRAY -> tree.startArray();
            case END_OBJECT, END_ARRAY -> tree.end();
            case FIELD_NAME -> tree.key(parser.currentName());
            case VALUE_STRING -> tree.text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tree.number(parser.getText());
            case VALUE_TRUE -> tree.bool(true);
            case VALUE_FALSE -> tree.bool(false);
            case VALUE_NULL -> tree.nothing();
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no token of a text: " + token);
        }
    }

    private static RuntimeException malformed(String what, JsonLocation at) {
        return Refusal.malformed(Format.JSON, what, at.getLineNr(), at.getColumnNr());
    }
}
