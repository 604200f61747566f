package org.assay.scoring;

import static org.assay.scoring.Examples.points;
import static org.assay.scoring.Examples.score;
import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.Sheets.abstained;
import static org.assay.testing.Sheets.met;
import static org.assay.testing.Sheets.notMet;
import static org.assay.testing.Sheets.partial;
import static org.assay.testing.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Question;
import org.assay.testing.RubricBuilder.QuestionDraft;
import org.junit.jupiter.api.Test;

/** A criterion that counts only where another one is met. */
class RequiresTest {
    private static final QuestionDraft PROOF = question(item(
            "i",
            "4",
            criterion("claim", "1"),
            criterion("proof", "2").requires("claim"),
            criterion("remark", "1").requires("proof")));

    @Test
    void anUnmetRequirementPaysAsTheLastLevel() {
        QuestionScore score = score(PROOF, notMet("claim"), met("proof"));
        assertThat(score.value()).isEqualTo(points("0"));
        assertThat(score.criterion("proof").orElseThrow().unmetRequirement()).isEqualTo(Optional.of("claim"));
    }

    @Test
    void anyLevelAboveTheLastMeetsIt() {
        assertThat(score(PROOF, partial("claim"), met("proof")).value()).isEqualTo(points("2.5"));
    }

    @Test
    void theLevelThatWasJudgedIsReadAndNotWhatARequirementMadeOfIt() {
        assertThat(score(PROOF, notMet("claim"), met("proof"), met("remark")).value())
                .isEqualTo(points("1"));
    }

    @Test
    void theLevelsAfterOverridesAreRead() {
        Question question = PROOF.build();
        JudgmentSheet judged = sheet(question, notMet("claim"), met("proof"));
        JudgmentSheet reviewed =
                ReviewerOverride.apply(question, judged, List.of(new ReviewerOverride("claim", "partial", "MISSED")));
        assertThat(Scorer.score(question, reviewed).value()).isEqualTo(points("2.5"));
    }

    @Test
    void whileTheRequiredOneIsAbstainedBothMayCome() {
        QuestionScore score = score(PROOF, abstained("claim"), met("proof"));
        assertThat(score.value()).isEqualTo(points("0", "3"));
        assertThat(score.criterion("proof").orElseThrow().value()).isEqualTo(points("0", "2"));
    }
}
