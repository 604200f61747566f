package org.assay.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** A tree as YAML in block style, quoted wherever YAML 1.1 or 1.2 would take a text for something else. */
final class YamlText {
    private static final Resolver YAML_1_1 = new Resolver();

    private final StringWriter text = new StringWriter();
    private final Emitter emitter = new Emitter(text, options());

    private YamlText() {}

    static String of(JsonNode tree) {
        YamlText yaml = new YamlText();
        yaml.emit(new StreamStartEvent(null, null));
        yaml.emit(new DocumentStartEvent(null, null, false, null, Map.of()));
        yaml.write(tree);
        yaml.emit(new DocumentEndEvent(null, null, false));
        yaml.emit(new StreamEndEvent(null, null));
        return yaml.text.toString();
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        return options;
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                emit(new MappingStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
                node.properties().forEach(field -> {
                    scalar(field.getKey(), ScalarStyle.PLAIN);
                    write(field.getValue());
                });
                emit(new MappingEndEvent(null, null));
            }
            case ARRAY -> {
                emit(new SequenceStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
                node.forEach(this::write);
                emit(new SequenceEndEvent(null, null));
            }
            case STRING -> scalar(node.asText(), style(node.asText()));
            case NUMBER -> scalar(node.decimalValue().toPlainString(), ScalarStyle.PLAIN);
            case BOOLEAN -> scalar(node.asText(), ScalarStyle.PLAIN);
            case NULL -> scalar("null", ScalarStyle.PLAIN);
            case BINARY, POJO, MISSING -> throw new IllegalArgumentException("no rubric holds a " + node.getNodeType());
        }
    }

    /** The emitter itself turns to quotes where the style asked for cannot hold the text. */
    private static ScalarStyle style(String text) {
        if (text.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c))
                || text.matches("(?s).*[\u2028\u2029\uFEFF].*")) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        if (text.indexOf('\n') >= 0) {
            return ScalarStyle.LITERAL;
        }
        boolean plain = YAML_1_1.resolve(NodeId.scalar, text, true).equals(Tag.STR) && !YamlTree.isMoreThanText(text);
        return plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
    }

    private void scalar(String value, ScalarStyle style) {
        emit(new ScalarEvent(null, null, new ImplicitTuple(true, true), value, null, null, style));
    }

    private void emit(Event event) {
        try {
            emitter.emit(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
