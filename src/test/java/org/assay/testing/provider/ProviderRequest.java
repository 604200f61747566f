package org.assay.testing.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a client asked a provider for, whatever the wire format.
 *
 * @param messages of user and model, the oldest first
 * @param schema of the reply, or a missing node
 * @param key what the client sent as its API key, or an empty text
 */
public record ProviderRequest(
        WireFormat format,
        String model,
        String system,
        List<String> messages,
        JsonNode schema,
        String key,
        JsonNode body) {
    public String lastMessage() {
        return messages.getLast();
    }
}
