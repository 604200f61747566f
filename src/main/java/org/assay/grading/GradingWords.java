package org.assay.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.judging.Flag;
import org.assay.judging.Judged;
import org.assay.judging.Judgment;

/**
 * The words of judges and reviewers about an answer: erasable, as the answer is.
 *
 * @param rationales of the judge, by criterion
 * @param flagDetails in the order of the record's flags
 * @param comments of reviewers on their overrides in force, by criterion
 */
public record GradingWords(Map<String, String> rationales, List<String> flagDetails, Map<String, String> comments) {
    public static final GradingWords NONE = new GradingWords(Map.of(), List.of(), Map.of());

    public static GradingWords of(Judged judged) {
        Map<String, String> rationales = new LinkedHashMap<>();
        judged.sheet().judgments().forEach(judgment -> rationales.put(judgment.criterion(), words(judgment)));
        return new GradingWords(
                rationales, judged.flags().stream().map(Flag::detail).toList(), Map.of());
    }

    private static String words(Judgment judgment) {
        return switch (judgment) {
            case Judgment.Rated rated -> rated.rationale();
            case Judgment.Abstained abstained -> abstained.detail();
        };
    }

    GradingWords withComments(Map<String, String> now) {
        return new GradingWords(rationales, flagDetails, now);
    }
}
