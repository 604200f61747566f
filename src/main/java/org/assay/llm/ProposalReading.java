package org.assay.llm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.catalog.CriteriaProposal.Outcome;
import org.assay.catalog.CriteriaProposal.ProposedCriterion;

/**
 * A proposal as far as it keeps the contract.
 *
 * @param criteria by number of the scoring line, for those that keep it
 */
record ProposalReading(Map<Integer, List<ProposedCriterion>> criteria, List<Fault> faults) {
    /** What breaks the contract; {@code entry} is 0 where it concerns the whole reply. */
    record Fault(int entry, String sentence) {}

    ProposalReading {
        faults = List.copyOf(faults);
    }

    boolean isWhole() {
        return faults.isEmpty();
    }

    /** The sentences that name what breaks the contract. */
    String sentences() {
        return faults.stream().map(Fault::sentence).collect(Collectors.joining(" "));
    }

    /** What was asked again counts before what stood in the first reply. */
    ProposalReading after(ProposalReading first) {
        Map<Integer, List<ProposedCriterion>> both = new HashMap<>(first.criteria);
        both.putAll(criteria);
        return new ProposalReading(both, faults);
    }

    /** One for each of so many scoring lines. */
    List<Outcome> outcomes(int entries) {
        return IntStream.rangeClosed(1, entries).mapToObj(this::outcome).toList();
    }

    private Outcome outcome(int entry) {
        return Optional.ofNullable(criteria.get(entry))
                .<Outcome>map(Outcome.Accepted::new)
                .orElseGet(() -> new Outcome.Refused(why(entry)));
    }

    private String why(int entry) {
        List<String> own = new ArrayList<>();
        faults.stream().filter(fault -> fault.entry() == entry).forEach(fault -> own.add(fault.sentence()));
        return own.isEmpty() ? sentences() : String.join(" ", own);
    }
}
