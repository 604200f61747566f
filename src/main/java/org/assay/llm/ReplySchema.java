package org.assay.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.rubric.Criterion;
import org.assay.rubric.Level;

/** The form of a reply, for providers that can be held to it. Quotes come before the level, so that a model looks first. */
final class ReplySchema {
    static final String JUDGMENTS = "judgments";
    static final String CRITERION = "criterion";
    static final String QUOTES = "quotes";
    static final String LEVEL = "level";
    static final String WHY = "why";

    private ReplySchema() {}

    static ResponseFormat of(List<Criterion> criteria) {
        List<String> numbers = IntStream.rangeClosed(1, criteria.size())
                .mapToObj(String::valueOf)
                .toList();
        List<String> levels = criteria.stream()
                .flatMap(criterion -> criterion.levels().stream())
                .map(Level::id)
                .distinct()
                .toList();
        JsonObjectSchema judgment = JsonObjectSchema.builder()
                .addProperty(
                        CRITERION, JsonEnumSchema.builder().enumValues(numbers).build())
                .addProperty(
                        QUOTES,
                        JsonArraySchema.builder().items(new JsonStringSchema()).build())
                .addProperty(LEVEL, JsonEnumSchema.builder().enumValues(levels).build())
                .addStringProperty(WHY)
                .required(CRITERION, QUOTES, LEVEL, WHY)
                .additionalProperties(false)
                .build();
        JsonObjectSchema root = JsonObjectSchema.builder()
                .addProperty(
                        JUDGMENTS, JsonArraySchema.builder().items(judgment).build())
                .required(JUDGMENTS)
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(
                        JsonSchema.builder().name(JUDGMENTS).rootElement(root).build())
                .build();
    }
}
