package org.assay.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON of a reply. */
final class ReplyJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Pattern THOUGHTS = Pattern.compile("\\A\\s*<think>.*?</think>", Pattern.DOTALL);
    private static final Pattern FENCED = Pattern.compile("\\A```(?:json)?\\s*\\n(.*)\\n\\s*```\\z", Pattern.DOTALL);
    private static final int LONGEST_IN_A_SENTENCE = 20;

    private ReplyJson() {}

    /** A missing node where it is not one JSON value. */
    static JsonNode parse(String reply) {
        try {
            return JSON.readTree(bare(reply));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Without the thoughts and the fence that some models put around their JSON. */
    private static String bare(String reply) {
        String text = THOUGHTS.matcher(reply).replaceFirst("").strip();
        Matcher fenced = FENCED.matcher(text);
        return fenced.matches() ? fenced.group(1) : text;
    }

    /** Whether a node has these fields and no other. */
    static boolean hasExactly(Set<String> fields, JsonNode node) {
        return node.size() == fields.size()
                && node.properties().stream().map(Map.Entry::getKey).allMatch(fields::contains);
    }

    /** Without NUL, which no database keeps. */
    static String text(JsonNode node) {
        return node.asText().replace("\0", "");
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_IN_A_SENTENCE ? text : text.substring(0, LONGEST_IN_A_SENTENCE) + "…";
    }
}
