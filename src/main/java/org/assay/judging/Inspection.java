package org.assay.judging;

import java.util.List;
import java.util.Optional;

/** What {@link AnswerInspector} noticed about an answer before any judge saw it. */
public record Inspection(List<Flag> flags) {
    public Inspection {
        flags = List.copyOf(flags);
    }

    /** The passages that try to give orders to a grader; nothing inside them can be evidence. */
    public List<Span> instructions() {
        return flags.stream()
                .filter(flag -> flag.kind() == Flag.Kind.INJECTION_SUSPECTED)
                .map(Flag::span)
                .flatMap(Optional::stream)
                .toList();
    }

    public boolean has(Flag.Kind kind) {
        return flags.stream().anyMatch(flag -> flag.kind() == kind);
    }
}
