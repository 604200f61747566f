package org.assay.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.judging.Evidence;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Question;

/** A reviewer's level in the place of a judgment, with the code of the reason. */
public record ReviewerOverride(String criterion, String level, String reasonCode) {

    /** The sheet with the overrides in the place of the judgments, before the scorer sees it; the words stay those of the judgment. */
    public static JudgmentSheet apply(Question question, JudgmentSheet sheet, Collection<ReviewerOverride> overrides) {
        Map<String, ReviewerOverride> byCriterion =
                overrides.stream().collect(Collectors.toMap(ReviewerOverride::criterion, Function.identity()));
        return JudgmentSheet.of(question, criterion -> {
            Judgment judgment = sheet.judgment(criterion.id());
            return byCriterion.containsKey(criterion.id())
                    ? byCriterion.get(criterion.id()).replace(judgment)
                    : judgment;
        });
    }

    private Judgment.Rated replace(Judgment judgment) {
        List<Evidence> evidence =
                switch (judgment) {
                    case Judgment.Rated rated -> rated.evidence();
                    case Judgment.Abstained abstained -> List.of();
                };
        return new Judgment.Rated(criterion, level, evidence, "", OptionalDouble.empty(), Judgment.By.REVIEWER);
    }
}
