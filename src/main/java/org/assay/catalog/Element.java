package org.assay.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assay.problem.Complaint;
import org.assay.rubric.InvalidRubric;
import org.assay.rubric.Points;

/** A map of the checked tree, the place where it stands, and the list for what is found wrong with it. */
record Element(JsonNode node, String pointer, List<Complaint> complaints) {
    boolean has(String field) {
        return node.has(field);
    }

    /** The text of a field; empty where the field is left out. */
    String text(String field) {
        return node.path(field).asText("");
    }

    Optional<String> optionalText(String field) {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    List<String> texts(String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The amount in a field; 0 where the field is left out. */
    Points points(String field) {
        return new Points(node.path(field).decimalValue());
    }

    int whole(String field) {
        return node.path(field).decimalValue().intValueExact();
    }

    Element child(String field) {
        return new Element(node.path(field), pointer + "/" + field, complaints);
    }

    /** What the constructor makes of this element; nothing, and a complaint, where it refuses. */
    <T> Optional<T> build(Supplier<T> constructor) {
        try {
            return Optional.of(constructor.get());
        } catch (InvalidRubric e) {
            complaints.add(new Complaint(pointer, e.getMessage()));
            return Optional.empty();
        }
    }

    /** All entries of a list; nothing where one of them could not be built. */
    <T> Optional<List<T>> each(String field, Function<Element, Optional<T>> build) {
        List<Optional<T>> built = entries(field).map(build).toList();
        return built.stream().allMatch(Optional::isPresent)
                ? Optional.of(built.stream().map(Optional::get).toList())
                : Optional.empty();
    }

    Stream<Element> entries(String field) {
        JsonNode list = node.path(field);
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Element(list.get(i), pointer + "/" + field + "/" + i, complaints));
    }
}
