package org.assay.web.authoring;

import java.util.List;
import org.assay.rubric.Exam;
import org.assay.rubric.Source;
import org.assay.scoring.Finding;
import org.assay.scoring.Finding.Severity;
import org.assay.web.Complaints;

/**
 * A finding as a question to the author, who mends the place or says why it is meant so.
 *
 * @param question where it is to be answered; null for what concerns no single question of the exam
 * @param part id of the item or criterion, or null
 * @param line the first line of the imported text that it is about, or null
 * @param leftOut what the draft has nothing of: that line and those below it, up to what comes next
 * @param accepted the reason with which it is accepted, or null
 * @param open whether publishing waits for the answer
 * @param alike how many others of its kind wait as well
 * @param typed a reason that was typed and not kept
 * @param wrong what is wrong with that reason, or null
 */
public record AskedFinding(
        String id,
        Finding.Kind kind,
        String sentence,
        String question,
        String part,
        Integer line,
        List<SourceLine> leftOut,
        String accepted,
        boolean open,
        long alike,
        String typed,
        String wrong) {

    static AskedFinding of(
            Finding finding, Exam exam, List<Finding> all, String text, Reasons typed, Complaints complaints) {
        String question = question(finding, exam);
        int slash = finding.node().indexOf('/');
        return new AskedFinding(
                finding.id(),
                finding.kind(),
                finding.sentence(),
                question,
                question != null && slash > 0 ? finding.node().substring(slash + 1) : null,
                finding.source().map(Source::from).orElse(null),
                isLeftOut(finding) ? SourceLine.leftOut(finding, exam, all, text) : List.of(),
                finding.acceptedBecause().orElse(null),
                finding.hindersPublishing(),
                all.stream()
                        .filter(other -> other != finding && Reasons.isAlike(other, finding.id()))
                        .count(),
                typed.of(finding.id()),
                complaints.of("/" + finding.id()));
    }

    /** The question of an exam that a finding is about, or null. */
    static String question(Finding finding, Exam exam) {
        return switch (finding.kind()) {
            case SUM_MISMATCH, BONUS_ABOVE_TOTAL, STALE_ACCEPTANCE -> null;
            default -> {
                String id = finding.node().split("/", 2)[0];
                yield exam.question(id).isPresent() ? id : null;
            }
        };
    }

    static boolean isLeftOut(Finding finding) {
        return finding.kind() == Finding.Kind.LEFT_OUT;
    }

    /** The id of the question that can be added to mend it, or null. */
    public String missing() {
        return kind == Finding.Kind.LEFT_OUT ? id.substring(id.indexOf('@') + 1) : null;
    }

    public boolean isError() {
        return kind.severity() == Severity.ERROR;
    }

    /** Whether a reason is an answer to it. */
    public boolean isAcceptable() {
        return kind.severity() == Severity.WARNING && kind != Finding.Kind.STALE_ACCEPTANCE;
    }
}
