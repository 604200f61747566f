package org.assay.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import java.util.stream.IntStream;

/** The form of a proposal, for providers that can be held to it. Lines come first, so that a model looks before it writes. */
final class ProposalSchema {
    static final String CRITERIA = "criteria";
    static final String ENTRY = "entry";
    static final String PART = "part";
    static final String LINES = "lines";
    static final String STATEMENT = "statement";
    static final String POINTS = "points";

    private ProposalSchema() {}

    /** @param entries how many lines of a standard are asked about */
    static ResponseFormat of(int entries) {
        List<String> numbers =
                IntStream.rangeClosed(1, entries).mapToObj(String::valueOf).toList();
        JsonObjectSchema criterion = JsonObjectSchema.builder()
                .addProperty(ENTRY, JsonEnumSchema.builder().enumValues(numbers).build())
                .addIntegerProperty(PART)
                .addProperty(
                        LINES,
                        JsonArraySchema.builder().items(new JsonIntegerSchema()).build())
                .addStringProperty(STATEMENT)
                .addNumberProperty(POINTS)
                .required(ENTRY, PART, LINES, STATEMENT, POINTS)
                .additionalProperties(false)
                .build();
        JsonObjectSchema root = JsonObjectSchema.builder()
                .addProperty(
                        CRITERIA, JsonArraySchema.builder().items(criterion).build())
                .required(CRITERIA)
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(
                        JsonSchema.builder().name(CRITERIA).rootElement(root).build())
                .build();
    }
}
