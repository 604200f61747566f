package org.assay.catalog;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assay.rubric.Points;
import org.assay.rubric.Source;

/** A map of the file that is being written, field by field; what says nothing is left out. */
record Fields(ObjectNode node) {
    Fields() {
        this(JsonNodeFactory.instance.objectNode());
    }

    Fields text(String field, String text) {
        node.put(field, text);
        return this;
    }

    Fields textUnlessEmpty(String field, String text) {
        return text.isEmpty() ? this : text(field, text);
    }

    Fields points(String field, Points points) {
        node.set(field, DecimalNode.valueOf(points.value()));
        return this;
    }

    Fields whole(String field, int number) {
        node.put(field, number);
        return this;
    }

    Fields texts(String field, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(node.putArray(field)::add);
        }
        return this;
    }

    <T> Fields list(String field, List<T> elements, Function<T, Fields> write) {
        if (!elements.isEmpty()) {
            node.putArray(field)
                    .addAll(elements.stream().map(write).map(Fields::node).toList());
        }
        return this;
    }

    Fields child(String field, Fields child) {
        node.set(field, child.node());
        return this;
    }

    Fields source(Optional<Source> source) {
        source.ifPresent(lines ->
                child("source", new Fields().whole("from", lines.from()).whole("to", lines.to())));
        return this;
    }
}
