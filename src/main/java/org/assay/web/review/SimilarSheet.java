package org.assay.web.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.judging.Judgment;
import org.assay.problem.Problem;
import org.assay.review.CriterionPlace;

/**
 * Groups of similar answers as their page shows them.
 *
 * @param compared how many answers are in them
 * @param open how many could be
 * @param blind how many are left out, because the reader may not know yet what the judge said
 */
public record SimilarSheet(CriterionPlace place, List<GroupView> groups, int compared, long open, long blind) {
    public String address() {
        return address(place.exam(), place.question().id(), place.criterion().id());
    }

    static String address(String exam, String question, String criterion) {
        return "/exams/" + exam + "/questions/" + question + "/criteria/" + criterion + "/similar";
    }

    /**
     * A group.
     *
     * @param act what is done to it is known by this, so that a form sent twice does nothing twice
     * @param levels how many answers have which level; those without one under {@code abstained}
     */
    public record GroupView(int number, UUID act, boolean hasEvidence, Map<String, Long> levels, List<Row> answers) {}

    /**
     * An answer.
     *
     * @param value by which a form names it, and the state that is shown
     * @param level null without one
     * @param by null without a level
     * @param quoted whether the words are quotes of the judge
     * @param more null where the first excerpt is the whole answer
     * @param holder whoever else looks at it; null where nobody does
     */
    public record Row(
            String address,
            String code,
            String value,
            String level,
            Judgment.By by,
            boolean confirmed,
            boolean quoted,
            CutAnswer words,
            CutAnswer more,
            String holder) {}

    /** An answer that was left as it is; {@code stands} is null without a level that the reader may know. */
    public record LeftRow(String address, String code, Problem.Kind why, String stands) {
        public boolean isHidden() {
            return why == Problem.Kind.REVIEWED_BLIND;
        }
    }
}
