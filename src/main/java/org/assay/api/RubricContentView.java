package org.assay.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.assay.catalog.Rubric;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a rubric with its content. */
@Schema(description = "A version of a rubric with its content, in the format of `rubric.schema.json`.")
public record RubricContentView(
        @JsonUnwrapped RubricView about,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String rubric) {
    static RubricContentView of(Rubric rubric, String content) {
        return new RubricContentView(RubricView.of(rubric), content);
    }
}
