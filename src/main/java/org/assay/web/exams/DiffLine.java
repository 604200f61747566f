package org.assay.web.exams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assay.catalog.RubricDiff;
import org.assay.catalog.RubricTree;
import org.assay.rubric.Exam;

/**
 * A node that two versions do not say the same of.
 *
 * @param judging whether a judge would go by something else; null where that is no question
 */
public record DiffLine(
        RubricDiff.Kind kind, String part, String node, String question, List<Field> fields, Boolean judging) {

    /** A field before and after; null where it was or is left out. */
    public record Field(String name, String before, String after) {}

    public static List<DiffLine> of(Exam before, Exam after) {
        return RubricDiff.between(before, after).changes().stream()
                .map(DiffLine::of)
                .toList();
    }

    private static DiffLine of(RubricDiff.Change change) {
        return new DiffLine(
                change.kind(),
                change.part().name(),
                change.node(),
                change.question().orElse(null),
                change.fields().stream()
                        .map(field -> new Field(field.field(), text(field.before()), text(field.after())))
                        .toList(),
                change.judging().orElse(null));
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isContainerNode() ? RubricTree.yaml(value).strip() : plain(value);
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
