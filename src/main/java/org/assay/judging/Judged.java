package org.assay.judging;

import java.util.List;

/** A judge's whole say on one answer. */
public record Judged(JudgmentSheet sheet, List<Flag> flags, Provenance provenance) {
    public Judged {
        flags = List.copyOf(flags);
    }
}
