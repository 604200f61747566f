package org.assay.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Replies as JSON. */
final class Replies {
    private static final JsonMapper JSON = new JsonMapper();

    private Replies() {}

    static String json(Object replies) {
        try {
            return JSON.writeValueAsString(replies);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> read(String texts) {
        try {
            return JSON.readValue(texts, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
