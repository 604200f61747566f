package org.assay.web.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assay.web.authoring.EditField.Kind;

/** Takes the frame of an exam apart into what its form shows, part by part in the order of the file. */
final class FrameParts {
    private final ObjectNode exam;
    private final List<FramePart> parts = new ArrayList<>();

    private FrameParts(ObjectNode exam) {
        this.exam = exam;
    }

    static List<FramePart> of(ObjectNode exam) {
        FrameParts reading = new FrameParts(exam);
        reading.add();
        return reading.parts;
    }

    /** Writes what was typed; no form has to have every field. */
    static void write(FrameTree frame, MultivaluedMap<String, String> form) {
        for (FramePart part : frame.parts()) {
            for (EditField field : part.fields()) {
                write(frame.node(part), field, form.getFirst(field.pointer()));
            }
        }
    }

    static void write(ObjectNode owner, EditField field, String typed) {
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

    private void add() {
        List<EditField> own = List.of(
                field("/title", Kind.LINE),
                field("/language", Kind.LINE),
                field("/points", Kind.NUMBER),
                new EditField("/bonus", Kind.CHOICE, exam.path("bonus").asText("within"), List.of("within", "above")));
        parts.add(part("exam", "", own, true, true));
        each("section", "/sections", section -> {
            each("group", section + "/groups", group -> each("question", group + "/questions", question -> {}));
            each("question", section + "/questions", question -> {});
        });
    }

    private void each(String kind, String list, Consumer<String> below) {
        int size = exam.at(list).size();
        for (int i = 0; i < size; i++) {
            String pointer = list + "/" + i;
            if (exam.at(pointer) instanceof ObjectNode) {
                parts.add(part(kind, pointer, fields(kind, pointer), i == 0, i == size - 1));
                below.accept(pointer);
            }
        }
    }

    private List<EditField> fields(String kind, String at) {
        EditField title = field(at + "/title", Kind.LINE);
        return kind.equals("question") ? List.of(title) : List.of(title, field(at + "/points", Kind.NUMBER));
    }

    private FramePart part(String kind, String at, List<EditField> fields, boolean first, boolean last) {
        JsonNode part = exam.at(at);
        List<ObjectNode> below = Stream.of("sections", "groups", "questions")
                .flatMap(list -> FrameTree.entries(part, list))
                .toList();
        return new FramePart(
                kind,
                at,
                part.path(kind.equals("exam") ? "exam" : "id").asText(),
                fields,
                text(part.path("points")),
                sum(part, below),
                below.stream().map(one -> one.path("id").asText()).toList(),
                !part.path("groups").isEmpty(),
                first,
                last);
    }

    private static String sum(JsonNode part, List<ObjectNode> below) {
        boolean numbers = !below.isEmpty()
                && Stream.concat(Stream.of(part), below.stream())
                        .allMatch(one -> one.path("points").isNumber());
        if (!numbers) {
            return null;
        }
        BigDecimal sum =
                below.stream().map(one -> one.path("points").decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(part.path("points").decimalValue()) == 0 ? null : plain(sum);
    }

    private EditField field(String pointer, Kind kind) {
        return new EditField(pointer, kind, text(exam.at(pointer)), List.of());
    }

    /** As it was typed, also where it is no number. */
    private static String text(JsonNode value) {
        return value.isNumber() ? plain(value.decimalValue()) : value.asText("");
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
