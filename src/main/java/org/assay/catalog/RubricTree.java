package org.assay.catalog;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Exam;

/** A rubric as the tree of its file, to be changed place by place and then read as any file is. */
public final class RubricTree {
    private final ObjectNode root;

    private RubricTree(ObjectNode root) {
        this.root = root;
    }

    public static RubricTree of(Exam exam) {
        return new RubricTree(RubricWriter.tree(new RubricDocument(exam, List.of())));
    }

    /** A part of a rubric file, as YAML. */
    public static String yaml(JsonNode part) {
        return YamlText.of(part);
    }

    /** A part of a rubric file, as JSON. */
    public static String json(JsonNode part) {
        return RubricWriter.json(part);
    }

    /** The part that some text stands for; a {@link Problem} where it is none. */
    public static JsonNode parse(String text, Format format) {
        return switch (format) {
            case YAML -> YamlTree.read(text);
            case JSON -> JsonTree.read(text);
        };
    }

    String json() {
        return json(root);
    }

    public ObjectNode root() {
        return root;
    }

    /** The pointer to a question; empty where there is none of this id. */
    public Optional<String> place(String question) {
        return lists().flatMap(list -> IntStream.range(0, root.at(list).size()).mapToObj(i -> list + "/" + i))
                .filter(place -> root.at(place).path("id").asText().equals(question))
                .findFirst();
    }

    private Stream<String> lists() {
        return IntStream.range(0, root.path("sections").size())
                .mapToObj(i -> "/sections/" + i)
                .flatMap(section -> Stream.concat(
                        IntStream.range(0, root.at(section).path("groups").size())
                                .mapToObj(i -> section + "/groups/" + i + "/questions"),
                        root.at(section).has("questions") ? Stream.of(section + "/questions") : Stream.empty()));
    }

    public ObjectNode question(String id) {
        return (ObjectNode) root.at(required(id));
    }

    /** Puts something in the place of a question. */
    public void put(String id, JsonNode instead) {
        JsonPointer place = JsonPointer.compile(required(id));
        ((ArrayNode) root.at(place.head())).set(place.last().getMatchingIndex(), instead);
    }

    public void remove(String id) {
        JsonPointer place = JsonPointer.compile(required(id));
        ((ArrayNode) root.at(place.head())).remove(place.last().getMatchingIndex());
    }

    /** Puts a question behind the others of the section or group at a pointer. */
    public void add(String place, JsonNode question) {
        if (!(root.at(pointer(place)).path("questions") instanceof ArrayNode questions)) {
            throw new Problem(Kind.NOT_FOUND, "There is no place for questions at '" + place + "'.");
        }
        questions.add(question);
    }

    private static JsonPointer pointer(String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(Kind.NOT_FOUND, "'" + text + "' is no place of a rubric.");
        }
    }

    private String required(String question) {
        return place(question)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no question '" + question + "'."));
    }
}
