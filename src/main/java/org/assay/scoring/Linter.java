package org.assay.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.rubric.Exam;
import org.assay.rubric.Group;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Section;
import org.assay.scoring.Finding.Kind;

/** Proves what a rubric can pay, without any answer; every bound comes from the scorer's own fold. */
public final class Linter {
    private Linter() {}

    /** All findings, in document order within the exam; those that are accepted carry the reason. */
    public static List<Finding> lint(Exam exam, List<Acceptance> acceptances) {
        return lint(exam, List.of(), acceptances);
    }

    /** The same after what was found elsewhere, which can be accepted like the linter's own. */
    public static List<Finding> lint(Exam exam, List<Finding> others, List<Acceptance> acceptances) {
        List<Finding> findings = new ArrayList<>(others);
        exam.questions().forEach(question -> findings.addAll(new QuestionLint(question).findings()));
        checkSums(exam, findings);
        checkBonus(exam, findings);
        return accept(findings, acceptances);
    }

    private static void checkSums(Exam exam, List<Finding> findings) {
        for (Section section : exam.sections()) {
            for (Group group : section.groups()) {
                Points sum = Points.sum(
                        group.questions().stream().map(Question::points).toList());
                checkSum("group:" + group.id(), group.points(), sum, findings);
            }
            List<Points> children = section.groups().isEmpty()
                    ? section.ungrouped().stream().map(Question::points).toList()
                    : section.groups().stream().map(Group::points).toList();
            checkSum("section:" + section.id(), section.points(), Points.sum(children), findings);
        }
        checkSum(
                "exam",
                exam.points(),
                Points.sum(exam.sections().stream().map(Section::points).toList()),
                findings);
    }

    private static void checkSum(String node, Points declared, Points sum, List<Finding> findings) {
        if (!declared.equals(sum)) {
            findings.add(finding(
                    Kind.SUM_MISMATCH,
                    node,
                    "Declared are %s points, its parts add up to %s.".formatted(declared, sum)));
        }
    }

    private static void checkBonus(Exam exam, List<Finding> findings) {
        Points most = Points.sum(exam.questions()
                .map(question -> Scorer.unjudged(question).value().high())
                .toList());
        Points bonus = Points.sum(exam.questions().map(Question::bonusPoints).toList());
        if (bonus.isPositive() && most.compareTo(exam.points()) > 0) {
            findings.add(finding(
                    Kind.BONUS_ABOVE_TOTAL,
                    "exam",
                    "With bonus its questions reach %s, the exam declares %s.".formatted(most, exam.points())));
        }
    }

    private static List<Finding> accept(List<Finding> findings, List<Acceptance> acceptances) {
        Map<String, String> reasons = new LinkedHashMap<>();
        acceptances.forEach(acceptance -> reasons.put(acceptance.finding(), acceptance.reason()));
        Set<String> unused = new HashSet<>(reasons.keySet());
        List<Finding> all = new ArrayList<>();
        for (Finding finding : findings) {
            unused.remove(finding.id());
            all.add(reasons.containsKey(finding.id()) ? finding.accepted(reasons.get(finding.id())) : finding);
        }
        reasons.keySet().stream()
                .filter(unused::contains)
                .map(id -> finding(
                        Kind.STALE_ACCEPTANCE, id, "'%s' is accepted, but there is no such finding.".formatted(id)))
                .forEach(all::add);
        return all;
    }

    private static Finding finding(Kind kind, String node, String sentence) {
        return new Finding(kind, node, Optional.empty(), sentence, Optional.empty());
    }
}
