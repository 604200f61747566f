package org.assay.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.judging.JudgmentSheet;
import org.assay.rubric.Question;
import org.assay.testing.Cases;
import org.assay.testing.RubricGenerator;
import org.assay.testing.Sheets;
import org.junit.jupiter.api.Test;

/** Before anybody has judged, every criterion is undecided. */
class UnjudgedLawTest {
    @Test
    void aQuestionNotYetJudgedScoresAsIfEveryCriterionWereAbstained() {
        Cases.each(500, random -> {
            Question question = RubricGenerator.of(random).question();
            JudgmentSheet nothing = JudgmentSheet.of(question, criterion -> Sheets.abstained(criterion.id()));
            assertThat(Scorer.unjudged(question)).isEqualTo(Scorer.score(question, nothing));
        });
    }
}
