package org.assay.web.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an author made of a frame, on what others made of it meanwhile. Fields that the author left alone are those of
 * the others, and so is the order unless the author changed it too: then it is the author's, with what the others added
 * and without what they took away.
 */
final class FrameMerge {
    private final FrameTree mine;
    private final FrameTree base;
    private final FrameTree theirs;

    private FrameMerge(FrameTree mine, FrameTree base, FrameTree theirs) {
        this.mine = mine;
        this.base = base;
        this.theirs = theirs;
    }

    /** @param base what both began with */
    static FrameTree of(FrameTree mine, FrameTree base, FrameTree theirs) {
        FrameMerge merge = new FrameMerge(mine, base, theirs);
        FrameTree merged = order(mine).equals(order(base)) ? theirs.copy() : merge.ordered();
        merge.writeFields(merged);
        return merged;
    }

    private static List<String> order(FrameTree frame) {
        return frame.parts().stream().map(FramePart::value).toList();
    }

    private static Set<String> names(FrameTree frame) {
        return frame.parts().stream().map(FramePart::value).collect(Collectors.toSet());
    }

    private FrameTree ordered() {
        FrameTree merged = mine.copy();
        Set<String> were = names(base);
        Set<String> are = names(theirs);
        Set<String> known = names(mine);
        Predicate<FramePart> gone =
                part -> part.holds().isEmpty() && were.contains(part.value()) && !are.contains(part.value());
        for (var part = merged.part(gone); part.isPresent(); part = merged.part(gone)) {
            merged.remove(part.get());
        }
        theirs.parts().stream()
                .filter(part -> !were.contains(part.value()) && !known.contains(part.value()))
                .forEach(part -> add(part, merged));
        return merged;
    }

    /** Behind what stands at its place; where that is gone, behind everything. */
    private void add(FramePart part, FrameTree merged) {
        String list = part.kind() + "s";
        String owner = theirs.part(one -> one.pointer().equals(part.owner()))
                .map(FramePart::value)
                .orElse("");
        ObjectNode added = theirs.node(part).deepCopy();
        added.remove(List.of("groups", "questions"));
        merged.part(place -> place.takes(list) && place.value().equals(owner))
                .or(() -> merged.parts().reversed().stream()
                        .filter(place -> place.takes(list))
                        .findFirst())
                .ifPresent(place -> TreeEntry.list(merged.node(place), list).add(added));
    }

    private void writeFields(FrameTree merged) {
        Map<String, String> typed = fields(mine);
        Map<String, String> began = fields(base);
        Map<String, String> others = fields(theirs);
        for (FramePart part : merged.parts()) {
            for (EditField field : part.fields()) {
                String name = name(part, field);
                String own = typed.get(name);
                boolean isMine = own != null && !own.equals(began.get(name));
                FrameParts.write(merged.node(part), field, isMine ? own : others.getOrDefault(name, own));
            }
        }
    }

    private static Map<String, String> fields(FrameTree frame) {
        Map<String, String> fields = new HashMap<>();
        for (FramePart part : frame.parts()) {
            part.fields().forEach(field -> fields.put(name(part, field), field.value()));
        }
        return fields;
    }

    private static String name(FramePart part, EditField field) {
        return part.value() + "/" + field.name();
    }
}
