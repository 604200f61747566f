package org.assay.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assay.problem.Complaint;

/** What the validator found, as sentences that an author of rubrics can act on. */
final class SchemaSentences {
    /** Of these only the whole is told, in the words of the schema's own description. */
    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf", "not");

    private final JsonNode schema;

    SchemaSentences(JsonNode schema) {
        this.schema = schema;
    }

    /** Empty for what is only a part of another finding. */
    Optional<Complaint> complaint(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        Optional<JsonNode> choice = choice(message.getEvaluationPath());
        if (choice.isPresent()) {
            boolean partOfIt = message.getEvaluationPath().contains("oneOf")
                    && !message.getType().equals("oneOf");
            String rule = choice.get().path("description").asText();
            return partOfIt ? Optional.empty() : Optional.of(new Complaint(place, rule));
        }
        if (message.getType().equals("additionalProperties")) {
            String field = message.getProperty();
            return Optional.of(new Complaint(place + "/" + TreeBuilder.escape(field), unknown(field, message)));
        }
        return Optional.of(new Complaint(place, sentence(message)));
    }

    private static String sentence(ValidationMessage message) {
        JsonNode found = message.getInstanceNode();
        JsonNode rule = message.getSchemaNode();
        return switch (message.getType()) {
            case "required" -> "The field '%s' is missing.".formatted(message.getProperty());
            case "type" -> type(found, rule.asText());
            case "enum" -> "It must be one of: %s.".formatted(values(rule));
            case "const" -> "It can only be: %s.".formatted(rule.asText());
            case "minimum" -> "%s is too small, the least is %s.".formatted(found.asText(), rule.asText());
            case "maximum" -> "%s is too large, the most is %s.".formatted(found.asText(), rule.asText());
            case "multipleOf" -> "%s has more than 3 digits after the point.".formatted(found.asText());
            case "maxLength" -> "The text is longer than %s characters.".formatted(rule.asText());
            case "minItems" -> "It has %s, at least %s needed.".formatted(entries(found.size()), areOrIs(rule.asInt()));
            case "maxItems" -> "It has %d entries, at most %s are possible.".formatted(found.size(), rule.asText());
            case "pattern" -> pattern(found.asText(), rule.asText());
            default -> message.getError() + ".";
        };
    }

    private static String type(JsonNode found, String expected) {
        if (found.isNull()) {
            return "It has no value: write one, or leave the field out.";
        }
        return switch (expected) {
            case "string" ->
                found.isValueNode()
                        ? "%1$s is not text here: quote it, \"%1$s\".".formatted(found.asText())
                        : "It must be text.";
            case "number" -> number(found, "a number", "write a decimal, such as 2.5");
            case "integer" -> number(found, "a whole number", "write one, such as 2");
            case "boolean" -> "It must be true or false.";
            case "array" -> "It must be a list.";
            default -> "It must be a map of fields.";
        };
    }

    /** What stands in quotes may be a number all the same; what does not, such as 1/3, is text. */
    private static String number(JsonNode found, String kind, String instead) {
        if (!found.isTextual()) {
            return "It must be %s.".formatted(kind);
        }
        return YamlTree.isNumber(found.asText())
                ? "It must be %s, without quotes.".formatted(kind)
                : "'%s' is not %s: %s.".formatted(shortened(found.asText()), kind, instead);
    }

    private static String entries(int count) {
        return count == 1 ? "1 entry" : count + " entries";
    }

    private static String areOrIs(int count) {
        return count == 1 ? "1 is" : count + " are";
    }

    private static String pattern(String found, String pattern) {
        return pattern.equals("\\S") ? "It is blank." : "'%s' must match %s.".formatted(shortened(found), pattern);
    }

    private static String values(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private String unknown(String field, ValidationMessage message) {
        Iterator<String> known =
                owner(message.getEvaluationPath()).path("properties").fieldNames();
        Stream<String> names = StreamSupport.stream(((Iterable<String>) () -> known).spliterator(), false);
        return "There is no field '%s' here, only: %s.".formatted(field, names.collect(Collectors.joining(", ")));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
    }

    /** The part of the schema that offers the outermost choice on the way, if there is one. */
    private Optional<JsonNode> choice(JsonNodePath path) {
        return IntStream.range(0, path.getNameCount())
                .filter(i -> CHOICES.contains(path.getName(i)))
                .mapToObj(i -> at(path, i))
                .findFirst();
    }

    private JsonNode owner(JsonNodePath path) {
        return at(path, path.getNameCount() - 1);
    }

    /** Follows the first steps of the path through the schema. */
    private JsonNode at(JsonNodePath path, int steps) {
        JsonNode node = schema;
        for (int i = 0; i < steps; i++) {
            Object step = path.getElement(i);
            if (step.equals("$ref")) {
                node = schema.at(node.path("$ref").asText().substring(1));
            } else {
                node = node.isArray() ? node.path(Integer.parseInt(step.toString())) : node.path(step.toString());
            }
        }
        return node;
    }
}
