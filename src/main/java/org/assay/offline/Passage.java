package org.assay.offline;

import org.assay.judging.Span;

/** One to three neighbouring clauses of an answer, as they stand there. */
record Passage(Span span, String text) {}
