package org.assay.judging;

import java.util.List;
import java.util.Optional;

/**
 * A judge's whole say on one answer.
 *
 * @param second what another judge says of it, where one was asked
 */
public record Judged(JudgmentSheet sheet, List<Flag> flags, Provenance provenance, Optional<Opinion> second) {
    public Judged {
        flags = List.copyOf(flags);
    }

    public Judged(JudgmentSheet sheet, List<Flag> flags, Provenance provenance) {
        this(sheet, flags, provenance, Optional.empty());
    }

    /** What a judge says, without where it came from. */
    public record Opinion(String judge, JudgmentSheet sheet) {}
}
