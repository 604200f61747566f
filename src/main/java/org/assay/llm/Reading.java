package org.assay.llm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reply as far as it keeps the contract.
 *
 * @param replies by id of the criterion
 * @param faults sentences that name what breaks the contract; none where all is well
 */
record Reading(Map<String, CriterionReply> replies, List<String> faults) {
    Reading {
        faults = List.copyOf(faults);
    }

    boolean isWhole() {
        return faults.isEmpty();
    }

    /** What was asked again counts before what stood in the first reply. */
    Reading after(Reading first) {
        Map<String, CriterionReply> both = new LinkedHashMap<>(first.replies);
        both.putAll(replies);
        return new Reading(both, faults);
    }
}
