package org.assay.catalog;

import java.util.List;
import java.util.Optional;
import org.assay.rubric.Criterion;
import org.assay.rubric.Points;
import org.assay.rubric.Source;

/**
 * Whoever can propose how a line of a scoring standard splits into criteria: a port for the judge with a language model.
 * Nobody implements it yet; an import stands on its rules alone.
 */
public interface CriteriaProposal {

    /** A line as the document has it, with the part of the reference answer that it is about. */
    record StandardLine(String text, Points points, String reference, Source source) {}

    /** Criteria whose points add up to the line's; empty where there is nothing better than the line itself. */
    Optional<List<Criterion>> propose(StandardLine line);
}
