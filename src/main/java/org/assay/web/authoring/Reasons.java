package org.assay.web.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.problem.Complaint;
import org.assay.rubric.InvalidRubric;
import org.assay.scoring.Acceptance;
import org.assay.scoring.Finding;
import org.assay.web.Complaints;

/**
 * Why findings are meant so, as it was typed.
 *
 * @param byFinding reasons by the ids of the findings
 * @param forAll ids of those whose reason holds for all others of their kind that are open
 */
record Reasons(Map<String, String> byFinding, List<String> forAll) {
    static final Reasons NONE = new Reasons(Map.of(), List.of());

    /** A reason stands at the same place as the finding that it is for. */
    static Reasons of(List<String> findings, List<String> reasons, List<String> forAll) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(findings.size(), reasons.size()); i++) {
            typed.put(findings.get(i), reasons.get(i));
        }
        return new Reasons(typed, List.copyOf(forAll));
    }

    /** Whether a finding waits for the same answer as another one. */
    static boolean isAlike(Finding finding, String id) {
        return finding.hindersPublishing() && id.startsWith(finding.kind().key() + "@");
    }

    String of(String finding) {
        return byFinding.getOrDefault(finding, "");
    }

    /**
     * What is accepted by them.
     *
     * @param findings of the version, to which reasons for all of a kind are given
     * @throws org.assay.problem.Problem that names every reason that cannot be
     */
    List<Acceptance> acceptances(List<Finding> findings) {
        Map<String, String> all = new LinkedHashMap<>();
        forAll.forEach(id -> findings.stream()
                .filter(finding -> isAlike(finding, id))
                .forEach(finding -> all.put(finding.id(), of(id))));
        byFinding.forEach((finding, reason) -> {
            if (!reason.isBlank()) {
                all.put(finding, reason);
            }
        });
        List<Acceptance> acceptances = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        all.forEach((finding, reason) -> {
            try {
                if (!reason.isBlank()) {
                    acceptances.add(new Acceptance(finding, reason));
                }
            } catch (InvalidRubric e) {
                complaints.add(new Complaint("/" + finding, e.getMessage()));
            }
        });
        if (!complaints.isEmpty()) {
            throw Complaints.invalid(complaints);
        }
        return acceptances;
    }
}
