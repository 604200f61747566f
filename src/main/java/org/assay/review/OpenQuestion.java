package org.assay.review;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.grading.Grading;
import org.assay.grading.GradingPrivate;
import org.assay.grading.GradingRecord;
import org.assay.intake.Submission;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.problem.Precondition;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;

/** A question under the submission's row lock, as it stands. */
record OpenQuestion(Submission submission, Question question, Grading latest, GradingRecord record, boolean blind) {
    OpenQuestion(Submission submission, Question question, Grading latest, boolean blind) {
        this(submission, question, latest, latest.content(), blind);
    }

    Overrides overrides() {
        return new Overrides(record.overrides(), GradingPrivate.of(latest.id).comments());
    }

    Criterion criterion(String id) {
        return question.criterion(id)
                .orElseThrow(() ->
                        new Problem(Kind.NOT_FOUND, "Question '" + question.id() + "' has no criterion '" + id + "'."));
    }

    /** The judge's level of a criterion, or that there is none. */
    String judgedLevel(String criterion) {
        return level(record.judged(question), criterion);
    }

    /** The level that counts, which may be a reviewer's. */
    String level(String criterion) {
        return level(record.effective(question), criterion);
    }

    /** Refuses a decision on a state that the reviewer has not seen. */
    void expect(Precondition expected, Object attempted) {
        expected.check(latest.id.toString(), attempted);
    }

    /** Refuses a decision on a single criterion of a question that is reviewed blind: whether it changes something would tell. */
    void expectSight() {
        if (blind) {
            throw new Problem(
                    Kind.REVIEWED_BLIND,
                    "Question '" + question.id() + "' is reviewed blind: confirm it with all its levels at once.");
        }
    }

    Map<String, String> change(String criterion, String after) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("criterion", criterion);
        detail.put("before", level(criterion));
        detail.put("after", after);
        return detail;
    }

    private static String level(JudgmentSheet sheet, String criterion) {
        return switch (sheet.judgment(criterion)) {
            case Judgment.Rated rated -> rated.level();
            case Judgment.Abstained abstained -> "abstained";
        };
    }
}
