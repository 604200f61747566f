package org.assay.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assay.rubric.Bonus;
import org.assay.rubric.Exam;
import org.assay.rubric.Group;
import org.assay.rubric.Question;
import org.assay.rubric.Section;

/** Writes a rubric in its canonical form: fields in the order of the schema, defaults left out. */
public final class RubricWriter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private RubricWriter() {}

    /** The canonical tree. */
    public static ObjectNode tree(RubricDocument document) {
        Exam exam = document.exam();
        Fields fields = new Fields()
                .text("exam", exam.key())
                .text("title", exam.title())
                .text("language", exam.language())
                .points("points", exam.points());
        if (exam.bonus() == Bonus.ABOVE) {
            fields.text("bonus", "above");
        }
        return fields.list("sections", exam.sections(), RubricWriter::section)
                .list("accepted", document.accepted(), acceptance -> new Fields()
                        .text("finding", acceptance.finding())
                        .text("reason", acceptance.reason()))
                .node();
    }

    public static String json(RubricDocument document) {
        return json(tree(document)) + "\n";
    }

    static String json(JsonNode tree) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    public static String yaml(RubricDocument document) {
        return YamlText.of(tree(document));
    }

    private static Fields section(Section section) {
        return new Fields()
                .text("id", section.id())
                .text("title", section.title())
                .points("points", section.points())
                .list("groups", section.groups(), RubricWriter::group)
                .list("questions", section.ungrouped(), RubricWriter::question);
    }

    private static Fields group(Group group) {
        return new Fields()
                .text("id", group.id())
                .text("title", group.title())
                .points("points", group.points())
                .list("questions", group.questions(), RubricWriter::question);
    }

    private static Fields question(Question question) {
        Fields fields = new Fields()
                .text("id", question.id())
                .text("title", question.title())
                .points("points", question.points());
        if (question.bonus() == Bonus.WITHIN) {
            fields.text("bonus", "within");
        }
        return fields.textUnlessEmpty("ask", question.ask())
                .textUnlessEmpty("reference", question.reference())
                .list("limits", question.limits(), PartWriter::limit)
                .list("items", question.items(), PartWriter::item)
                .source(question.source());
    }
}
