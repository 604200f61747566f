package org.assay.web.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.judging.Evidence;
import org.assay.judging.Flag;
import org.assay.judging.Judgment;
import org.assay.rubric.Criterion;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore;
import org.assay.scoring.Range;
import org.assay.scoring.Triage;

/**
 * One graded answer as a page shows it: nothing of what its reader may not know.
 *
 * @param tag of the grading that it shows; a decision names it
 * @param answer null where there is none, or where it was erased
 * @param second null where no other judge was asked, or nobody may know
 * @param comment on the whole question; null without one
 * @param changedBy who brought the latest grading about
 */
public record QuestionSheet(
        UUID submission,
        Question question,
        String tag,
        CutAnswer answer,
        Range value,
        Points max,
        List<CriterionRow> criteria,
        List<TraceLine> trace,
        List<QuestionScore.Line> lines,
        List<FlagLine> flags,
        List<Triage.Reason> reasons,
        Second second,
        String comment,
        boolean blind,
        boolean confirmed,
        String changedBy,
        String changedAt,
        List<LostEdit> losing) {

    /** The part of its address that is its own. */
    public String address() {
        return "/submissions/" + submission + "/questions/" + question.id();
    }

    /** Whether some criterion has no level, so that nobody can confirm it. */
    public boolean isUndecided() {
        return criteria.stream().anyMatch(row -> row.level() == null);
    }

    /**
     * A criterion with its judgment.
     *
     * @param number from 1; the answer shows what it rests on by it
     * @param level the one that counts; null where there is none, or nobody may know
     * @param judged the judge's, where a reviewer's stands on top; null else
     * @param second another judge's; null without one
     * @param why null where it has a level
     * @param confidence in percent; null where it is not known
     * @param reasonCode of the override in force; null without one
     * @param requires the criterion that it requires and that is not met; null without one
     */
    public record CriterionRow(
            int number,
            Criterion criterion,
            String level,
            boolean overridden,
            String judged,
            String second,
            Judgment.Why why,
            String rationale,
            Integer confidence,
            Map<Evidence.Match, Long> evidence,
            Range value,
            boolean counted,
            String requires,
            String reasonCode,
            String comment,
            List<LevelChoice> choices) {
        public int colour() {
            return CutAnswer.colour(number);
        }
    }

    /**
     * A level that a reviewer may choose.
     *
     * @param key what chooses it on the keyboard, from 1
     * @param chosen whether it is the one that counts, or was chosen in an edit that lost
     */
    public record LevelChoice(int key, String id, Points points, String text, boolean chosen, boolean judged) {}

    /** A step of the trace. */
    public record TraceLine(String node, String sentence) {}

    /** Something noticed of the answer. */
    public record FlagLine(Flag.Kind kind, String detail) {}

    /** What another judge makes of it. */
    public record Second(String judge, Range value) {}

    /**
     * An edit of the reader that lost to somebody else's.
     *
     * @param criterion empty where it was about the whole question
     * @param levels by criterion; none where it took an override away
     */
    public record LostEdit(
            String action, String criterion, Map<String, String> levels, String reasonCode, String comment, String at) {
        public boolean isOverride() {
            return action.equals("override");
        }
    }
}
