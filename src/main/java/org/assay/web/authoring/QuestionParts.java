package org.assay.web.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assay.web.authoring.EditField.Kind;

/** Takes the tree of a question apart into what its form shows, part by part in the order of the file. */
final class QuestionParts {
    private static final int DEEPEST = 4;

    private final JsonNode question;
    private final List<EditPart> parts = new ArrayList<>();

    private QuestionParts(JsonNode question) {
        this.question = question;
    }

    static List<EditPart> of(JsonNode question) {
        QuestionParts reading = new QuestionParts(question);
        reading.addQuestion();
        return reading.parts;
    }

    private void addQuestion() {
        List<EditField> fields = List.of(
                field("", "title", Kind.LINE),
                field("", "points", Kind.NUMBER),
                choice("", "bonus", "above", List.of("above", "within")),
                field("", "ask", Kind.TEXT),
                field("", "reference", Kind.TEXT));
        parts.add(new EditPart("question", "", text("/id"), 0, fields, List.of("limits", "items"), false));
        addLimits("", 1);
        each("/items", item -> addItem(item, 0));
    }

    private void addItem(String at, int depth) {
        String worth = question.at(at).has("bonus") ? "bonus" : "points";
        List<EditField> fields = new ArrayList<>();
        fields.add(field(at, "text", Kind.TEXT));
        fields.add(field(at, worth, Kind.NUMBER));
        if (at.indexOf("/items", 1) < 0) {
            fields.add(new EditField(at + "/isBonus", Kind.FLAG, String.valueOf(worth.equals("bonus")), List.of()));
        }
        fields.add(choice(at, "pay", pay(at), List.of("all", "best", "steps")));
        fields.add(field(at, "pay/best", Kind.NUMBER));
        fields.add(new EditField(at + "/pay/steps", Kind.NUMBERS, joined(at + "/pay/steps", " "), List.of()));
        fields.add(field(at, "distinct", Kind.FLAG));
        fields.add(field(at, "floor", Kind.NUMBER));
        parts.add(new EditPart(
                "item",
                at,
                text(at + "/id"),
                Math.min(depth, DEEPEST),
                fields,
                List.of("limits", "criteria", "items"),
                true));
        addLimits(at, depth + 1);
        each(at + "/criteria", criterion -> addCriterion(criterion, depth + 1));
        each(at + "/items", nested -> addItem(nested, depth + 1));
    }

    private void addCriterion(String at, int depth) {
        boolean stated = question.at(at).has("levels");
        List<EditField> fields = new ArrayList<>();
        fields.add(field(at, "text", Kind.STATEMENT));
        if (!stated) {
            fields.add(field(at, "points", Kind.NUMBER));
            fields.add(choice(at, "partial", "half", List.of("half", "none")));
        }
        fields.add(field(at, "reference", Kind.TEXT));
        fields.add(new EditField(at + "/accept", Kind.LINES, joined(at + "/accept", "\n"), List.of()));
        fields.add(new EditField(at + "/reject", Kind.LINES, joined(at + "/reject", "\n"), List.of()));
        fields.add(choice(at, "evidence", "quote", List.of("quote", "none")));
        fields.add(field(at, "requires", Kind.LINE));
        parts.add(new EditPart(
                "criterion", at, text(at + "/id"), Math.min(depth, DEEPEST), fields, List.of("levels"), true));
        each(at + "/levels", level -> addLevel(level, depth + 1));
    }

    private void addLevel(String at, int depth) {
        List<EditField> fields =
                List.of(field(at, "id", Kind.LINE), field(at, "points", Kind.NUMBER), field(at, "text", Kind.TEXT));
        parts.add(new EditPart("level", at, text(at + "/id"), Math.min(depth, DEEPEST), fields, List.of(), true));
    }

    private void addLimits(String at, int depth) {
        each(
                at + "/limits",
                limit -> parts.add(new EditPart(
                        "limit",
                        limit,
                        "",
                        Math.min(depth, DEEPEST),
                        List.of(field(limit, "answered-fewer-than", Kind.NUMBER), field(limit, "at-most", Kind.NUMBER)),
                        List.of(),
                        true)));
    }

    private String pay(String at) {
        JsonNode pay = question.at(at + "/pay");
        return pay.has("best") ? "best" : pay.has("steps") ? "steps" : "all";
    }

    private EditField field(String at, String name, Kind kind) {
        return new EditField(at + "/" + name, kind, text(at + "/" + name), List.of());
    }

    private EditField choice(String at, String name, String usual, List<String> options) {
        String chosen = text(at + "/" + name);
        return new EditField(
                at + "/" + name, Kind.CHOICE, name.equals("pay") || chosen.isEmpty() ? usual : chosen, options);
    }

    /** As it was typed, also where it is no number. */
    private String text(String pointer) {
        JsonNode value = question.at(pointer);
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText("");
    }

    private String joined(String pointer, String separator) {
        return StreamSupport.stream(question.at(pointer).spliterator(), false)
                .map(value -> value.isNumber() ? value.decimalValue().toPlainString() : value.asText(""))
                .collect(Collectors.joining(separator));
    }

    private void each(String list, java.util.function.Consumer<String> part) {
        for (int i = 0; i < question.at(list).size(); i++) {
            if (question.at(list).get(i) instanceof ObjectNode) {
                part.accept(list + "/" + i);
            }
        }
    }
}
