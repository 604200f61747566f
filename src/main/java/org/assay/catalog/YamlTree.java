package org.assay.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads the part of YAML 1.2 that says the same as JSON: no anchors, aliases, tags or further documents. */
final class YamlTree {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");

    private final TreeBuilder tree = new TreeBuilder();

    private YamlTree() {}

    static JsonNode read(String text) {
        try {
            YamlTree reader = new YamlTree();
            new Yaml(new LoaderOptions()).parse(new java.io.StringReader(text)).forEach(reader::add);
            if (!reader.tree.isFinished()) {
                throw Refusal.malformed(Format.YAML, "it is empty", 1, 1);
            }
            return reader.tree.tree();
        } catch (MarkedYAMLException e) {
            Mark at = e.getProblemMark();
            throw Refusal.malformed(Format.YAML, e.getProblem(), at.getLine() + 1, at.getColumn() + 1);
        } catch (ReaderException e) {
            String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            throw Refusal.malformed(
                    Format.YAML, "the character U+%04X is not allowed".formatted(e.getCodePoint()), line, column);
        } catch (YAMLException e) {
            throw Refusal.malformed(Format.YAML, e.getMessage(), 1, 1);
        }
    }

    /** Whether these words, unquoted, stand for something else than text. */
    static boolean isMoreThanText(String plain) {
        return isNumber(plain)
                || NULL.matcher(plain).matches()
                || BOOLEAN.matcher(plain).matches();
    }

    static boolean isNumber(String plain) {
        return NUMBER.matcher(plain).matches();
    }

    private void add(Event event) {
        if (event instanceof NodeEvent node) {
            checkPlain(node);
        }
        switch (event.getEventId()) {
            case MappingStart -> {
                checkNoKey();
                tree.startObject();
            }
            case SequenceStart -> {
                checkNoKey();
                tree.startArray();
            }
            case MappingEnd, SequenceEnd -> tree.end();
            case Scalar -> scalar((ScalarEvent) event);
            case DocumentStart -> {
                if (tree.isFinished()) {
                    throw Refusal.invalid("", "There are several documents in the file.");
                }
            }
            case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
            case Alias -> throw new IllegalStateException("refused before");
        }
    }

    private void checkNoKey() {
        if (tree.expectsKey()) {
            throw tree.refuse("A key must be a word, it cannot be a list or a map.");
        }
    }

    private void checkPlain(NodeEvent node) {
        if (node instanceof AliasEvent) {
            throw tree.refuse("The alias '*%s' is not possible in a rubric.".formatted(node.getAnchor()));
        }
        if (node.getAnchor() != null) {
            throw tree.refuse("The anchor '&%s' is not possible in a rubric.".formatted(node.getAnchor()));
        }
        String tag = node instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) node).getTag();
        if (tag != null) {
            throw tree.refuse("The tag '%s' is not possible in a rubric.".formatted(tag));
        }
    }

    private void scalar(ScalarEvent event) {
        String value = event.getValue();
        if (tree.expectsKey()) {
            tree.key(value);
        } else if (!event.isPlain()) {
            tree.text(value);
        } else if (NULL.matcher(value).matches()) {
            tree.nothing();
        } else if (BOOLEAN.matcher(value).matches()) {
            tree.bool(value.equalsIgnoreCase("true"));
        } else if (isNumber(value)) {
            tree.number(value);
        } else {
            tree.text(value);
        }
    }
}
