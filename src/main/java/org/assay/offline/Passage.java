package org.assay.offline;

import java.util.List;
import org.assay.judging.Span;

/** One to three neighbouring clauses of an answer, as they stand there. */
record Passage(Span span, String text, List<Span> clauses) {
    Passage {
        clauses = List.copyOf(clauses);
    }
}
