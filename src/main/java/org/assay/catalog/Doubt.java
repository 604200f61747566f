package org.assay.catalog;

import java.util.Optional;
import org.assay.rubric.Source;
import org.assay.scoring.Finding;

/** A finding that is stored beside a rubric: of its import, or of what its publication undid; without lines where {@code from} is null. */
public record Doubt(Finding.Kind kind, String node, Integer from, Integer to, String sentence) {
    static Doubt of(Finding finding) {
        Integer from = finding.source().map(Source::from).orElse(null);
        Integer to = finding.source().map(Source::to).orElse(null);
        return new Doubt(finding.kind(), finding.node(), from, to, finding.sentence());
    }

    Finding finding() {
        Optional<Source> source = from == null ? Optional.empty() : Optional.of(new Source(from, to));
        return new Finding(kind, node, source, sentence, Optional.empty());
    }
}
