package org.assay.web.authoring;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Writes what was typed into the tree of a question. Nothing is judged here: what is no number stays the text that it
 * is, so that whoever reads the tree says what is wrong, and the form shows it again.
 */
final class QuestionTyping {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.]\\d{1,12})?");

    private final ObjectNode question;
    private final MultivaluedMap<String, String> form;

    private QuestionTyping(ObjectNode question, MultivaluedMap<String, String> form) {
        this.question = question;
        this.form = form;
    }

    static void into(ObjectNode question, MultivaluedMap<String, String> form) {
        QuestionTyping typing = new QuestionTyping(question, form);
        for (EditPart part : QuestionParts.of(question)) {
            if (form.containsKey("part:" + part.pointer())) {
                part.fields().forEach(field -> typing.write(part, field));
                typing.writePay(part);
                typing.writeBonus(part);
            }
        }
    }

    private void write(EditPart part, EditField field) {
        ObjectNode owner = owner(part);
        String typed = typed(field.pointer());
        switch (field.name()) {
            case "pay", "best", "steps", "isBonus" -> {}
            default -> {
                JsonNode value = value(field, typed);
                if (value == null) {
                    owner.remove(field.name());
                } else {
                    owner.set(field.name(), value);
                }
            }
        }
    }

    /** Null where the field is to be left out. */
    private static JsonNode value(EditField field, String typed) {
        return switch (field.kind()) {
            case STATEMENT -> NODES.textNode(typed);
            case LINE -> typed.isBlank() && !field.name().equals("title") ? null : NODES.textNode(typed.strip());
            case TEXT -> typed.isBlank() ? null : NODES.textNode(typed);
            case NUMBER -> typed.isBlank() ? null : number(typed);
            case NUMBERS, LINES -> typed.isBlank() ? null : lines(typed);
            case CHOICE -> isUsual(field, typed) ? null : NODES.textNode(typed);
            case FLAG -> typed.isEmpty() ? null : NODES.booleanNode(true);
        };
    }

    private static boolean isUsual(EditField field, String typed) {
        return typed.isEmpty() || typed.equals(field.options().getFirst());
    }

    private void writePay(EditPart part) {
        if (!part.kind().equals("item")) {
            return;
        }
        ObjectNode item = owner(part);
        ObjectNode pay = NODES.objectNode();
        switch (typed(part.pointer() + "/pay")) {
            case "best" -> item.set("pay", pay.set("best", number(typed(part.pointer() + "/pay/best"))));
            case "steps" -> {
                ArrayNode steps = pay.putArray("steps");
                Arrays.stream(typed(part.pointer() + "/pay/steps").strip().split("[\\s,;/\uFF0C\uFF1B\u3001]+"))
                        .filter(text -> !text.isEmpty())
                        .map(QuestionTyping::number)
                        .forEach(steps::add);
                item.set("pay", pay);
            }
            default -> item.remove("pay");
        }
    }

    /** A bonus item says {@code bonus} where another one says {@code points}. */
    private void writeBonus(EditPart part) {
        if (!part.kind().equals("item")
                || part.fields().stream().noneMatch(field -> field.name().equals("isBonus"))) {
            return;
        }
        ObjectNode item = owner(part);
        boolean bonus = !typed(part.pointer() + "/isBonus").isEmpty();
        String is = item.has("bonus") ? "bonus" : "points";
        String wanted = bonus ? "bonus" : "points";
        if (!is.equals(wanted) && item.has(is)) {
            item.set(wanted, item.remove(is));
        }
    }

    private ObjectNode owner(EditPart part) {
        return part.pointer().isEmpty() ? question : (ObjectNode) question.at(JsonPointer.compile(part.pointer()));
    }

    /** Browsers send every line break as two characters; authors typed one. */
    private String typed(String name) {
        String typed = form.getFirst(name);
        return typed == null ? "" : typed.replace("\r\n", "\n");
    }

    /** The number that was typed; where it is none, the text. */
    static JsonNode number(String typed) {
        String text = typed.strip();
        return NUMBER.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text)) : NODES.textNode(text);
    }

    private static JsonNode lines(String typed) {
        ArrayNode lines = NODES.arrayNode();
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }
}
