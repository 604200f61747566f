package org.assay.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.assay.problem.Problem;

/** Puts a tree together from what a parser meets, and refuses at once what no rubric file may hold. */
final class TreeBuilder {
    private static final int MOST_DEPTH = 40;
    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_VALUES = 50_000;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Deque<Open> open = new ArrayDeque<>();
    private int values;
    private JsonNode root = NODES.missingNode();

    /** A container that has not ended yet; {@code key} is the one that waits for its value. */
    private static final class Open {
        final ContainerNode<?> node;
        final String pointer;
        String key = "";

        Open(ContainerNode<?> node, String pointer) {
            this.node = node;
            this.pointer = pointer;
        }
    }

    /** The finished tree; a missing node where there was nothing. */
    JsonNode tree() {
        return root;
    }

    boolean isFinished() {
        return open.isEmpty() && !root.isMissingNode();
    }

    void startObject() {
        start(NODES.objectNode());
    }

    void startArray() {
        start(NODES.arrayNode());
    }

    void end() {
        open.pop();
    }

    /** Whether the next text is a key, where the parser itself does not say. */
    boolean expectsKey() {
        return !open.isEmpty()
                && open.peek().node instanceof ObjectNode
                && open.peek().key.isEmpty();
    }

    void key(String key) {
        Open object = open.element();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid(
                    object.pointer,
                    "A key has %d characters, 1 to %d are possible.".formatted(key.length(), LONGEST_KEY));
        }
        checkCharacters(object.pointer, key);
        object.key = key;
        if (object.node.has(key)) {
            throw refuse("The key '%s' stands here twice.".formatted(key));
        }
    }

    void text(String text) {
        checkCharacters(pointer(), text);
        add(NODES.textNode(text));
    }

    /** Length and exponent are looked at first: a number can be short to write and too long to work out. */
    void number(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            throw refuse(
                    "A number has %d characters, at most %d are possible.".formatted(digits.length(), LONGEST_NUMBER));
        }
        BigDecimal number = exact(digits);
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw refuse("The number %s is too large or too fine.".formatted(digits));
        }
        boolean whole = digits.chars().allMatch(c -> c == '-' || Character.isDigit(c)) && number.precision() < 10;
        add(whole ? NODES.numberNode(number.intValueExact()) : DecimalNode.valueOf(number));
    }

    private BigDecimal exact(String digits) {
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw refuse("The number %s is too large or too fine.".formatted(digits));
        }
    }

    void bool(boolean value) {
        add(NODES.booleanNode(value));
    }

    void nothing() {
        add(NODES.nullNode());
    }

    /** Refused for what stands at the place that is being built. */
    Problem refuse(String detail) {
        return Refusal.invalid(pointer(), detail);
    }

    private String pointer() {
        if (open.isEmpty()) {
            return "";
        }
        Open parent = open.element();
        if (expectsKey()) {
            return parent.pointer;
        }
        String last = parent.node instanceof ArrayNode array ? Integer.toString(array.size()) : escape(parent.key);
        return parent.pointer + "/" + last;
    }

    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private void start(ContainerNode<?> node) {
        if (open.size() == MOST_DEPTH) {
            throw refuse("Nested more than %d deep.".formatted(MOST_DEPTH));
        }
        Open child = new Open(node, pointer());
        add(node);
        open.push(child);
    }

    private void add(JsonNode value) {
        checkCount();
        if (open.isEmpty()) {
            root = value;
            return;
        }
        Open parent = open.element();
        switch (parent.node) {
            case ArrayNode array -> array.add(value);
            case ObjectNode object -> object.set(parent.key, value);
            default -> throw new IllegalStateException("neither array nor object");
        }
        parent.key = "";
    }

    /** What is far too much is told at once; the schema would complain about every entry. */
    private void checkCount() {
        if (++values > MOST_VALUES) {
            throw Refusal.invalid("", "The file holds more than %d values.".formatted(MOST_VALUES));
        }
        if (!open.isEmpty() && open.element().node.size() == MOST_ENTRIES) {
            throw Refusal.invalid(open.element().pointer, "It has more than %d entries.".formatted(MOST_ENTRIES));
        }
    }

    private static void checkCharacters(String pointer, String text) {
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid(pointer, "A NUL character cannot be stored.");
        }
        if (text.codePoints().anyMatch(c -> Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE)) {
            throw Refusal.invalid(pointer, "Half of a surrogate pair is no character.");
        }
    }
}
