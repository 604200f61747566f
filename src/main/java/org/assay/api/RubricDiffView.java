package org.assay.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assay.catalog.RubricDiff;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one version says otherwise than another one. */
@Schema(description = "What one version of a rubric says otherwise than another one.")
public record RubricDiffView(String exam, int from, int version, List<ChangeView> changes) {

    /** A node that is not the same. */
    @Schema(description = "A node that is not the same.")
    public record ChangeView(
            @Schema(enumeration = {"added", "removed", "changed"})
            String change,

            @Schema(enumeration = {"exam", "section", "group", "question", "item", "criterion"})
            String part,

            @Schema(description = "As findings name it.") String node,

            @Schema(
                    description =
                            "Of a criterion of both versions: whether its judging hash changed, so that its judgments do not carry over; null for all else.",
                    nullable = true)
            Boolean judgingChanged,

            List<FieldView> fields) {
        static ChangeView of(RubricDiff.Change change) {
            return new ChangeView(
                    QuestionViews.key(change.kind()),
                    QuestionViews.key(change.part()),
                    change.node(),
                    change.judging().orElse(null),
                    change.fields().stream().map(FieldView::of).toList());
        }
    }

    /** A field before and after. */
    @Schema(
            description =
                    "A field of the rubric file before and after, null where it is left out. `within` is where a node stands, `order` that of the nodes below it.")
    public record FieldView(
            String field,
            @Schema(nullable = true) Object before,
            @Schema(nullable = true) Object after) {
        static FieldView of(RubricDiff.FieldChange change) {
            return new FieldView(change.field(), value(change.before()), value(change.after()));
        }

        private static Object value(JsonNode value) {
            return value.isNull() ? null : value;
        }
    }

    static RubricDiffView of(String exam, int from, int version, RubricDiff diff) {
        return new RubricDiffView(
                exam, from, version, diff.changes().stream().map(ChangeView::of).toList());
    }
}
