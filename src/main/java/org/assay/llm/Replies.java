package org.assay.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

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
}
