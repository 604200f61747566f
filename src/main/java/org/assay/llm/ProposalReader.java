package org.assay.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assay.catalog.CriteriaProposal.ProposedCriterion;
import org.assay.catalog.CriteriaProposal.Stretch;
import org.assay.llm.ProposalReading.Fault;
import org.assay.rubric.Points;

/** Reads a proposal strictly: what breaks the contract is named, and only lines whose criteria keep it count. */
final class ProposalReader {
    private static final Set<String> FIELDS = Set.of(
            ProposalSchema.ENTRY,
            ProposalSchema.PART,
            ProposalSchema.LINES,
            ProposalSchema.STATEMENT,
            ProposalSchema.POINTS);

    private final Stretch stretch;
    private final Map<Integer, List<ProposedCriterion>> criteria = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private ProposalReader(Stretch stretch) {
        this.stretch = stretch;
    }

    static ProposalReading read(String reply, Stretch stretch) {
        ProposalReader reader = new ProposalReader(stretch);
        reader.read(reply);
        Map<Integer, List<ProposedCriterion>> kept = new HashMap<>(reader.criteria);
        reader.faults.forEach(fault -> kept.remove(fault.entry()));
        return new ProposalReading(kept, reader.faults);
    }

    private void read(String reply) {
        JsonNode root = ReplyJson.parse(reply);
        if (root.isMissingNode()) {
            faults.add(new Fault(0, "The reply is not one JSON object."));
            return;
        }
        JsonNode list = root.path(ProposalSchema.CRITERIA);
        if (!root.isObject() || root.size() != 1 || !list.isArray()) {
            faults.add(new Fault(0, "The reply is not an object with the single field criteria, which holds a list."));
            return;
        }
        list.forEach(this::readOne);
        ProposalCheck check = new ProposalCheck(stretch);
        for (int entry = 1; entry <= stretch.standard().size(); entry++) {
            int number = entry;
            check.faults(stretch.standard().get(entry - 1).form(), criteria.getOrDefault(entry, List.of()))
                    .forEach(sentence -> faults.add(new Fault(number, "Entry " + number + ": " + sentence)));
        }
    }

    private void readOne(JsonNode criterion) {
        String number = criterion.path(ProposalSchema.ENTRY).asText();
        int entry = number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) : 0;
        if (entry < 1 || entry > stretch.standard().size()) {
            faults.add(new Fault(0, "There is no entry \"%s\".".formatted(ReplyJson.shortened(number))));
        } else if (isFormed(criterion)) {
            criteria.computeIfAbsent(entry, first -> new ArrayList<>()).add(proposed(criterion));
        } else {
            faults.add(new Fault(
                    entry,
                    "Entry %d: a criterion does not have exactly the fields entry, part and lines (whole numbers), statement and points (a decimal)."
                            .formatted(entry)));
        }
    }

    private static boolean isFormed(JsonNode criterion) {
        JsonNode lines = criterion.path(ProposalSchema.LINES);
        boolean numbered = lines.isArray();
        for (JsonNode line : lines) {
            numbered = numbered && isWhole(line);
        }
        return numbered
                && ReplyJson.hasExactly(FIELDS, criterion)
                && isWhole(criterion.path(ProposalSchema.PART))
                && criterion.path(ProposalSchema.STATEMENT).isTextual()
                && ProposalCheck.isAmount(criterion.path(ProposalSchema.POINTS));
    }

    private static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber() && number.canConvertToInt();
    }

    private static ProposedCriterion proposed(JsonNode criterion) {
        List<Integer> lines = new ArrayList<>();
        criterion.path(ProposalSchema.LINES).forEach(line -> lines.add(line.intValue()));
        return new ProposedCriterion(
                criterion.path(ProposalSchema.PART).intValue(),
                ReplyJson.text(criterion.path(ProposalSchema.STATEMENT)).strip(),
                new Points(criterion.path(ProposalSchema.POINTS).decimalValue()),
                lines.stream().distinct().sorted().toList());
    }
}
