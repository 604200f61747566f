package org.assay.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.rubric.Exam;

/** A rubric laid flat: every node by its name, in the order of the file. */
public final class RubricNodes {
    /** No name of another node is empty. */
    static final String EXAM = "";

    /** In its order a rubric nests, except that criteria and items can both stand below an item. */
    private static final List<String> LISTS = List.of("sections", "groups", "questions", "items", "criteria");

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private RubricNodes() {}

    /** What a node is. */
    public enum Part {
        EXAM,
        SECTION,
        GROUP,
        QUESTION,
        ITEM,
        CRITERION
    }

    /**
     * A node with what it says itself.
     *
     * @param own its fields without the lists of what is below it, and {@code within} for where it stands
     * @param children names of what is directly below it
     */
    record Node(Part part, ObjectNode own, List<String> children) {
        static final Node NOTHING = new Node(Part.EXAM, JsonNodeFactory.instance.objectNode(), List.of());
    }

    static Map<String, Node> of(Exam exam) {
        RubricNodes flat = new RubricNodes();
        flat.add(Part.EXAM, EXAM, null, "", RubricTree.of(exam).root());
        return flat.nodes;
    }

    static ArrayNode list(List<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private void add(Part part, String name, String within, String question, JsonNode tree) {
        ObjectNode own = tree.deepCopy();
        own.remove(LISTS);
        if (within != null) {
            own.put("within", within);
        }
        List<String> children = new ArrayList<>();
        nodes.put(name, new Node(part, own, children));
        for (String list : LISTS) {
            for (JsonNode child : tree.path(list)) {
                Part kind = part(list);
                String below = kind == Part.QUESTION ? child.path("id").asText() : question;
                String named = name(kind, below, child.path("id").asText());
                children.add(named);
                add(kind, named, name.equals(EXAM) ? null : name, below, child);
            }
        }
    }

    private static Part part(String list) {
        return switch (list) {
            case "sections" -> Part.SECTION;
            case "groups" -> Part.GROUP;
            case "questions" -> Part.QUESTION;
            case "items" -> Part.ITEM;
            default -> Part.CRITERION;
        };
    }

    /** As findings name it. */
    private static String name(Part part, String question, String id) {
        return switch (part) {
            case EXAM -> EXAM;
            case SECTION -> "section:" + id;
            case GROUP -> "group:" + id;
            case QUESTION -> id;
            case ITEM, CRITERION -> question + "/" + id;
        };
    }
}
