package org.assay.web.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.assay.catalog.Rubric;
import org.assay.problem.Complaint;
import org.assay.web.Complaints;

/**
 * A question that is to be added, as it is written.
 *
 * @param where the section or group that it is to stand in
 */
public record AddedQuestion(String where, String yaml) {
    private static final String SKELETON = """
            id: "%s"
            title:
            points: 1
            ask:
            reference:
            items:
              - id: line
                text:
                points: 1
                criteria:
                  - id: says
                    text:
                    points: 1
                    reference:
            """;

    static final AddedQuestion NONE = new AddedQuestion("", SKELETON.formatted("new"));

    /** As a form has it: browsers send every line break as two characters. */
    static AddedQuestion of(MultivaluedMap<String, String> form) {
        String yaml = form.getFirst("yaml");
        return yaml == null ? NONE : new AddedQuestion(form.getFirst("where"), yaml.replace("\r\n", "\n"));
    }

    /** One that the import left out, else none. */
    static AddedQuestion leftOut(String question, Rubric rubric) {
        return rubric.findings().stream()
                .filter(finding ->
                        AskedFinding.isLeftOut(finding) && finding.node().equals(question))
                .findFirst()
                .map(finding -> new AddedQuestion("", SKELETON.formatted(finding.node())))
                .orElse(NONE);
    }

    /** Whether it is more than what the form begins with. */
    boolean isTyped() {
        return !yaml.isBlank()
                && !yaml.strip()
                        .endsWith(SKELETON.substring(SKELETON.indexOf('\n')).strip());
    }

    /** Whether the form for it is to be seen at once. */
    public boolean isBegun() {
        return !yaml.strip().equals(NONE.yaml.strip());
    }

    String id() {
        return QuestionEdit.ofYaml(yaml).id();
    }

    /** A frame with it behind the other questions of its place. */
    FrameTree into(FrameTree frame) {
        FrameTree more = frame.copy();
        FramePart place = more.part(
                        part -> part.isPlaceOfQuestions() && part.value().equals(where))
                .orElseThrow(() -> Complaints.invalid(List.of(new Complaint("/yaml", "Choose where it is to stand."))));
        ObjectNode question = QuestionEdit.ofYaml(yaml).tree();
        if (!question.has("items")) {
            question.putArray("items");
        }
        TreeEntry.list(more.node(place), "questions").add(question);
        return more;
    }
}
