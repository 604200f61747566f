package org.assay.web.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.catalog.Format;
import org.assay.catalog.RubricTree;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.web.Complaints;

/**
 * A question while it is edited. The form carries all of it along, so that nothing is lost whatever becomes of the
 * version that it began with.
 *
 * @param tree the question as it is typed, which need not be one that can be stored
 */
record QuestionEdit(ObjectNode tree) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What the form carries along, with what was typed, and with the part that was wanted more or gone. */
    static QuestionEdit of(MultivaluedMap<String, String> form) {
        QuestionEdit edit = new QuestionEdit(carried(form.getFirst("tree")));
        QuestionTyping.into(edit.tree, form);
        String[] action = String.valueOf(form.getFirst("action")).split(":", 2);
        if (action.length == 2) {
            switch (action[0]) {
                case "add" -> edit.add(action[1]);
                case "remove" -> edit.remove(action[1]);
                default -> {}
            }
        }
        return edit;
    }

    /** A question written as YAML. */
    static QuestionEdit ofYaml(String yaml) {
        return new QuestionEdit(map("/yaml", yaml == null ? "" : yaml, Format.YAML));
    }

    /** A tree that a form carried along. */
    static ObjectNode carried(String json) {
        return map("", json == null ? "" : json, Format.JSON);
    }

    private static ObjectNode map(String field, String text, Format format) {
        try {
            if (RubricTree.parse(text, format) instanceof ObjectNode map) {
                return map;
            }
        } catch (Problem malformed) {
            throw Complaints.invalid(List.of(new Complaint(field, malformed.getMessage())));
        }
        throw Complaints.invalid(List.of(new Complaint(field, "It must be a map of fields.")));
    }

    String id() {
        return tree.path("id").asText();
    }

    /** @param list pointer to the list that gets one more */
    private void add(String list) {
        int slash = list.lastIndexOf('/');
        if (slash < 0 || !(at(list.substring(0, slash)) instanceof ObjectNode owner)) {
            return;
        }
        switch (list.substring(slash + 1)) {
            case "limits" -> TreeEntry.list(owner, "limits").addObject();
            case "criteria" -> TreeEntry.list(owner, "criteria").add(criterion());
            case "items" -> {
                ObjectNode item = TreeEntry.list(owner, "items").addObject().put("id", free("item"));
                item.putArray("criteria").add(criterion());
            }
            case "levels" -> addLevel(owner);
            default -> {}
        }
    }

    private JsonNode at(String pointer) {
        return pointer.isEmpty() || pointer.startsWith("/") ? tree.at(pointer) : NODES.missingNode();
    }

    private ObjectNode criterion() {
        return NODES.objectNode().put("id", free("c")).put("text", "");
    }

    /** The levels that go without saying are stated first; the last one stays worth nothing. */
    private static void addLevel(ObjectNode criterion) {
        if (criterion.path("levels").isEmpty()) {
            ArrayNode levels = criterion.putArray("levels");
            JsonNode points = criterion.remove("points");
            ObjectNode met = levels.addObject().put("id", "met");
            if (points != null) {
                met.set("points", points);
            }
            ObjectNode none = levels.addObject().put("id", "not-met");
            if (points != null) {
                none.put("points", 0);
            }
            criterion.remove("partial");
        }
        ArrayNode levels = TreeEntry.list(criterion, "levels");
        levels.insert(levels.size() - 1, NODES.objectNode().put("id", "level-" + levels.size()));
    }

    private void remove(String part) {
        TreeEntry.of(tree, part).ifPresent(entry -> {
            entry.remove();
            String list = part.substring(0, part.lastIndexOf('/'));
            if (entry.list().isEmpty() && at(list.substring(0, list.lastIndexOf('/'))) instanceof ObjectNode owner) {
                owner.remove(list.substring(list.lastIndexOf('/') + 1));
            }
        });
    }

    private String free(String stem) {
        Set<String> taken = new HashSet<>(tree.findValuesAsText("id"));
        int number = 1;
        while (taken.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }
}
