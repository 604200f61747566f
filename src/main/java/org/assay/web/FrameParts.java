package org.assay.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.web.EditField.Kind;

/** What stands above the questions of an exam: its own fields, and those of sections and groups. */
final class FrameParts {
    private FrameParts() {}

    static List<EditPart> of(ObjectNode exam) {
        List<EditPart> parts = new ArrayList<>();
        List<EditField> own = List.of(
                field(exam, "/title", Kind.LINE),
                field(exam, "/language", Kind.LINE),
                field(exam, "/points", Kind.NUMBER),
                new EditField("/bonus", Kind.CHOICE, exam.path("bonus").asText("within"), List.of("within", "above")));
        parts.add(part("exam", exam, "", 0, own));
        for (int i = 0; i < exam.path("sections").size(); i++) {
            String section = "/sections/" + i;
            parts.add(part("section", exam, section, 1, titled(exam, section)));
            for (int j = 0; j < exam.at(section + "/groups").size(); j++) {
                String group = section + "/groups/" + j;
                parts.add(part("group", exam, group, 2, titled(exam, group)));
            }
        }
        return parts;
    }

    /** Writes what was typed; what moved meanwhile is known by its id. */
    static void write(ObjectNode exam, MultivaluedMap<String, String> form) {
        Map<String, String> typed = form.keySet().stream()
                .filter(name -> name.startsWith("part:"))
                .collect(Collectors.toMap(
                        name -> form.getFirst(name), name -> name.substring("part:".length()), (a, b) -> a));
        for (EditPart part : of(exam)) {
            String at = typed.get(part.value());
            if (at != null) {
                part.fields()
                        .forEach(field -> write(
                                (ObjectNode) exam.at(part.pointer()), field, form.getFirst(at + "/" + field.name())));
            }
        }
    }

    private static void write(ObjectNode owner, EditField field, String typed) {
        if (typed == null) {
            return;
        }
        switch (field.kind()) {
            case NUMBER -> owner.set(field.name(), QuestionTyping.number(typed));
            case CHOICE -> {
                owner.remove(field.name());
                if (!typed.equals(field.options().getFirst())) {
                    owner.put(field.name(), typed);
                }
            }
            default -> owner.put(field.name(), typed.strip());
        }
    }

    private static List<EditField> titled(ObjectNode exam, String at) {
        return List.of(field(exam, at + "/title", Kind.LINE), field(exam, at + "/points", Kind.NUMBER));
    }

    private static EditPart part(String kind, ObjectNode exam, String at, int depth, List<EditField> fields) {
        String id = exam.at(at).path(kind.equals("exam") ? "exam" : "id").asText();
        return new EditPart(kind, at, id, depth, fields, List.of(), false);
    }

    private static EditField field(ObjectNode exam, String pointer, Kind kind) {
        JsonNode value = exam.at(pointer);
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText("");
        return new EditField(pointer, kind, text, List.of());
    }
}
