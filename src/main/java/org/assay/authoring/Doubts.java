package org.assay.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.rubric.Points;
import org.assay.rubric.Source;
import org.assay.scoring.Finding;
import org.assay.scoring.Finding.Kind;

/** What an import was not sure of, for the author to decide. */
final class Doubts {
    private final List<Finding> findings = new ArrayList<>();

    void add(Kind kind, String node, Source source, String sentence, Object... arguments) {
        findings.add(new Finding(kind, node, Optional.of(source), sentence.formatted(arguments), Optional.empty()));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    static String points(Points points) {
        return points + (points.equals(Points.of(1)) ? " point" : " points");
    }

    /** A line in a sentence. */
    static String quoted(String text) {
        return "'" + (text.length() > 60 ? text.substring(0, 59) + "…" : text) + "'";
    }
}
