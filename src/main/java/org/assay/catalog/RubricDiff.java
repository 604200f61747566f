package org.assay.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assay.catalog.RubricNodes.Node;
import org.assay.catalog.RubricNodes.Part;
import org.assay.rubric.Exam;
import org.assay.rubric.RubricHash;

/** What one version of a rubric says otherwise than another one, node by node. */
public record RubricDiff(List<Change> changes) {
    public RubricDiff {
        changes = List.copyOf(changes);
    }

    /** What became of a node. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A node that is not the same.
     *
     * @param node as findings name it
     * @param judging for a criterion of both versions whether a judge would go by something else, so that its judgments do not carry over
     */
    public record Change(Kind kind, Part part, String node, List<FieldChange> fields, Optional<Boolean> judging) {
        public Change {
            fields = List.copyOf(fields);
        }

        /** The question that it is, or is below; empty for the exam, sections and groups. */
        public Optional<String> question() {
            return switch (part) {
                case EXAM, SECTION, GROUP -> Optional.empty();
                case QUESTION, ITEM, CRITERION -> Optional.of(node.split("/", 2)[0]);
            };
        }
    }

    /**
     * A field that is not the same.
     *
     * @param before null where it was left out
     * @param after null where it is left out
     */
    public record FieldChange(String field, JsonNode before, JsonNode after) {}

    public static RubricDiff between(Exam before, Exam after) {
        Map<String, Node> was = RubricNodes.of(before);
        Map<String, Node> is = RubricNodes.of(after);
        Map<String, String> judged = judging(before);
        Map<String, String> judges = judging(after);
        List<Change> changes = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>(is.keySet());
        keys.addAll(was.keySet());
        for (String key : keys) {
            String name = key.equals(RubricNodes.EXAM) ? "exam" : key;
            change(name, was.get(key), is.get(key), judged.get(key), judges.get(key))
                    .ifPresent(changes::add);
        }
        return new RubricDiff(changes);
    }

    /** Of what is in one question only. */
    public RubricDiff of(String question) {
        return only(change -> change.question().filter(question::equals).isPresent());
    }

    private RubricDiff only(Predicate<Change> kept) {
        return new RubricDiff(changes.stream().filter(kept).toList());
    }

    private static Optional<Change> change(String name, Node was, Node is, String judged, String judges) {
        if (was == null) {
            return Optional.of(new Change(Kind.ADDED, is.part(), name, fields(Node.NOTHING, is), Optional.empty()));
        }
        if (is == null) {
            return Optional.of(new Change(Kind.REMOVED, was.part(), name, fields(was, Node.NOTHING), Optional.empty()));
        }
        List<FieldChange> fields = fields(was, is);
        Optional<Boolean> judging = Optional.ofNullable(judged).map(hash -> !hash.equals(judges));
        return fields.isEmpty() && !judging.orElse(false)
                ? Optional.empty()
                : Optional.of(new Change(Kind.CHANGED, is.part(), name, fields, judging));
    }

    private static List<FieldChange> fields(Node was, Node is) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(is, was).forEach(node -> node.own().fieldNames().forEachRemaining(names::add));
        List<FieldChange> fields = new ArrayList<>();
        for (String name : names) {
            JsonNode before = value(was.own(), name);
            JsonNode after = value(is.own(), name);
            if (!before.equals(after)) {
                fields.add(new FieldChange(name, before, after));
            }
        }
        reordered(was, is).ifPresent(fields::add);
        return fields;
    }

    /** Only of what is below both: what came or went is told of itself. */
    private static Optional<FieldChange> reordered(Node was, Node is) {
        List<String> before =
                was.children().stream().filter(is.children()::contains).toList();
        List<String> after =
                is.children().stream().filter(was.children()::contains).toList();
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new FieldChange("order", RubricNodes.list(before), RubricNodes.list(after)));
    }

    private static JsonNode value(ObjectNode own, String name) {
        return own.has(name) ? own.get(name) : NullNode.getInstance();
    }

    private static Map<String, String> judging(Exam exam) {
        Map<String, String> hashes = new LinkedHashMap<>();
        exam.questions().forEach(question -> question.criteria()
                .forEach(criterion ->
                        hashes.put(question.id() + "/" + criterion.id(), RubricHash.ofJudging(question, criterion))));
        return hashes;
    }
}
