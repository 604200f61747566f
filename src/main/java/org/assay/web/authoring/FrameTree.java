package org.assay.web.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assay.catalog.RubricTree;
import org.assay.problem.Complaint;
import org.assay.rubric.Exam;
import org.assay.web.Complaints;

/**
 * The frame of an exam: its own fields, those of its sections and groups, and of each question what a list shows of it.
 * While it is edited there can be sections and groups with nothing in them, which no rubric has.
 */
record FrameTree(ObjectNode root) {
    private static final List<String> SHOWN = List.of("id", "title", "points");

    static FrameTree of(Exam exam) {
        FrameTree frame = new FrameTree(RubricTree.of(exam).root());
        frame.questions().forEach(question -> question.retain(SHOWN));
        return frame;
    }

    /** All that the form shows of it, in the order of the file. */
    List<FramePart> parts() {
        return FrameParts.of(root);
    }

    Optional<FramePart> part(Predicate<FramePart> wanted) {
        return parts().stream().filter(wanted).findFirst();
    }

    ObjectNode node(FramePart part) {
        return (ObjectNode) root.at(part.pointer());
    }

    void remove(FramePart part) {
        TreeEntry.of(root, part.pointer()).ifPresent(TreeEntry::remove);
    }

    FrameTree copy() {
        return new FrameTree(root.deepCopy());
    }

    /**
     * The rubric that it is the frame of.
     *
     * @param exam has the questions as they are below their titles
     */
    RubricTree around(Exam exam) {
        RubricTree rubric = RubricTree.of(exam);
        Map<String, ObjectNode> known =
                new FrameTree(rubric.root()).questions().collect(Collectors.toMap(FrameTree::id, question -> question));
        FrameTree whole = copy();
        whole.questions().filter(question -> !question.has("items")).forEach(question -> fill(question, known));
        Stream.concat(whole.groups(), whole.sections()).forEach(FrameTree::dropEmptyLists);
        rubric.root().setAll(whole.root);
        rubric.root().put("exam", exam.key());
        return rubric;
    }

    private static void fill(ObjectNode question, Map<String, ObjectNode> known) {
        ObjectNode as = Optional.ofNullable(known.get(id(question)))
                .orElseThrow(() -> Complaints.invalid(
                        List.of(new Complaint("", "There is no question '" + id(question) + "' any more."))));
        JsonNode title = question.path("title");
        question.setAll(as);
        question.set("title", title);
    }

    private static void dropEmptyLists(ObjectNode part) {
        for (String list : List.of("groups", "questions")) {
            if (part.path(list).isEmpty()) {
                part.remove(list);
            }
        }
    }

    private Stream<ObjectNode> sections() {
        return entries(root, "sections");
    }

    private Stream<ObjectNode> groups() {
        return sections().flatMap(section -> entries(section, "groups"));
    }

    private Stream<ObjectNode> questions() {
        return Stream.concat(sections(), groups()).flatMap(part -> entries(part, "questions"));
    }

    static Stream<ObjectNode> entries(JsonNode part, String list) {
        return StreamSupport.stream(part.path(list).spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }

    private static String id(JsonNode part) {
        return part.path("id").asText();
    }
}
