package org.assay.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.assay.problem.Complaint;

/** The shape of a rubric file, as {@code rubric/rubric.schema.json} states it. */
final class RubricSchema {
    private static final String RESOURCE = "/rubric/rubric.schema.json";

    private final JsonSchema validator;
    private final SchemaSentences sentences;

    RubricSchema() {
        JsonNode schema = load();
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        validator = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, config);
        sentences = new SchemaSentences(schema);
    }

    private static JsonNode load() {
        try (InputStream resource = RubricSchema.class.getResourceAsStream(RESOURCE)) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(JsonNode tree) {
        List<Complaint> complaints = validator.validate(tree).stream()
                .flatMap(message -> sentences.complaint(message).stream())
                .distinct()
                .toList();
        if (!complaints.isEmpty()) {
            throw Refusal.invalid(complaints);
        }
    }
}
