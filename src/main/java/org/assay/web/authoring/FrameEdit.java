package org.assay.web.authoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.rubric.Exam;

/**
 * The frame of an exam while it is edited. The form carries all of it along, so that nothing is lost whatever becomes
 * of the version that it began with.
 *
 * @param frame as it is typed, which need not be one that can be stored
 * @param focus the element of the page at which its reader goes on; empty for the beginning
 * @param kept what was not taken away, because something stands in it; null for nothing
 */
record FrameEdit(FrameTree frame, String focus, FramePart kept) {
    static FrameEdit of(FrameTree frame) {
        return new FrameEdit(frame, "", null);
    }

    /** What the form carries along, else what is there, with what was typed. */
    static FrameEdit of(MultivaluedMap<String, String> form, Exam exam) {
        String carried = form.getFirst("tree");
        FrameTree frame = carried == null ? FrameTree.of(exam) : new FrameTree(QuestionEdit.carried(carried));
        FrameParts.write(frame, form);
        return of(frame);
    }

    /** The same on what others made of the exam since it was edited. */
    FrameEdit onto(Exam before, Exam now) {
        return of(FrameMerge.of(frame, FrameTree.of(before), FrameTree.of(now)));
    }

    /** With what a button does: {@code up}, {@code down}, {@code add} or {@code remove} at a pointer, or {@code move}. */
    FrameEdit after(String action, MultivaluedMap<String, String> form) {
        String[] words = action.split(":", 2);
        String at = words.length == 2 ? words[1] : "";
        return switch (words[0]) {
            case "up" -> shifted(at, -1);
            case "down" -> shifted(at, 1);
            case "add" -> added(at);
            case "remove" -> removed(at);
            case "move" -> moved(form.getOrDefault("chosen", List.of()), form.getFirst("to"));
            default -> this;
        };
    }

    /** The reader goes on at the button that was pressed, or at its neighbour where it leads no further. */
    private FrameEdit shifted(String pointer, int by) {
        Optional<TreeEntry> entry = TreeEntry.of(frame.root(), pointer);
        if (entry.isEmpty() || !entry.get().shift(by)) {
            return this;
        }
        String now = pointer.substring(0, pointer.lastIndexOf('/') + 1)
                + (entry.get().place() + by);
        return frame.part(one -> one.pointer().equals(now))
                .map(one -> at(by < 0 && !one.first() || one.last() ? one.up() : one.down()))
                .orElse(this);
    }

    private FrameEdit added(String list) {
        return frame.part(one -> list.equals(one.more())).map(this::added).orElse(this);
    }

    private FrameEdit added(FramePart owner) {
        String kind = owner.kind().equals("exam") ? "section" : "group";
        String id = free(kind);
        ObjectNode node = frame.node(owner);
        ObjectNode added = node.objectNode().put("id", id).put("title", "").put("points", 0);
        if (kind.equals("group")) {
            takeQuestions(node, added);
        }
        TreeEntry.list(node, kind + "s").add(added);
        return at(frame.part(one -> one.value().equals(kind + " " + id))
                .orElseThrow()
                .fields()
                .getFirst()
                .id());
    }

    /** A section has either groups or questions, so its first group takes its questions in. */
    private static void takeQuestions(ObjectNode section, ObjectNode group) {
        if (section.remove("questions") instanceof ArrayNode questions && !questions.isEmpty()) {
            group.set("points", section.path("points"));
            group.set("questions", questions);
        }
    }

    private String free(String kind) {
        Set<String> taken = frame.parts().stream().map(FramePart::value).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains(kind + " " + kind + "-" + number)) {
            number++;
        }
        return kind + "-" + number;
    }

    private FrameEdit removed(String pointer) {
        return frame.part(one -> !pointer.isEmpty() && one.pointer().equals(pointer))
                .map(this::removed)
                .orElse(this);
    }

    private FrameEdit removed(FramePart part) {
        if (!part.holds().isEmpty()) {
            return new FrameEdit(frame, part.anchor(), part);
        }
        frame.remove(part);
        return frame.part(one -> one.pointer().equals(part.owner()))
                .map(owner -> at(owner.anchor()))
                .orElse(this);
    }

    private FrameEdit moved(List<String> ids, String to) {
        Optional<FramePart> place =
                frame.part(one -> one.isPlaceOfQuestions() && one.value().equals(to));
        List<FramePart> chosen = frame.parts().stream()
                .filter(part -> part.isQuestion() && ids.contains(part.id()))
                .toList();
        if (place.isEmpty() || chosen.isEmpty()) {
            return this;
        }
        List<ObjectNode> questions = chosen.stream().map(frame::node).toList();
        chosen.reversed().forEach(frame::remove);
        TreeEntry.list(frame.node(place.get()), "questions").addAll(questions);
        return at(place.get().anchor());
    }

    private FrameEdit at(String element) {
        return new FrameEdit(frame, element, null);
    }
}
