package org.assay.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assay.judging.Flag;
import org.assay.judging.Judged;
import org.assay.judging.Judgment;

/**
 * The words of judges and reviewers about an answer: erasable, as the answer is.
 *
 * @param rationales of the judge, by criterion
 * @param flagDetails in the order of the record's flags
 * @param comments of reviewers on their overrides in force, by criterion, and on the {@link #WHOLE} question
 */
public record GradingWords(Map<String, String> rationales, List<String> flagDetails, Map<String, String> comments) {
    /** Where a comment is on no single criterion. */
    public static final String WHOLE = "";

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

    /** What is left of them where nobody may know what the judge said of a record's answer. */
    public GradingWords withoutJudge(GradingRecord record) {
        List<String> details = IntStream.range(
                        0, Math.min(flagDetails.size(), record.flags().size()))
                .filter(i -> record.flags().get(i).kind().isOfTheAnswer())
                .mapToObj(flagDetails::get)
                .toList();
        return new GradingWords(Map.of(), details, Map.of());
    }

    GradingWords withComments(Map<String, String> now) {
        return new GradingWords(rationales, flagDetails, now);
    }
}
