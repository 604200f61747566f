package org.assay.judging;

import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.Sheets.abstained;
import static org.assay.testing.Sheets.met;
import static org.assay.testing.Sheets.rated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.assay.rubric.Question;
import org.assay.testing.Cases;
import org.assay.testing.RubricGenerator;
import org.assay.testing.SheetGenerator;
import org.assay.testing.Sheets;
import org.junit.jupiter.api.Test;

/** One judgment for every criterion, or there is no sheet. */
class JudgmentSheetTest {
    private static final Question QUESTION =
            question(item("i", "2", criterion("a", "1"), criterion("b", "1"))).build();

    @Test
    void itStandsInTheOrderOfTheRubric() {
        JudgmentSheet sheet = JudgmentSheet.of(QUESTION, List.of(met("b"), abstained("a")));
        assertThat(sheet.judgments()).containsExactly(abstained("a"), met("b"));
        assertThat(sheet.isDecided()).isFalse();
    }

    @Test
    void aMissingJudgmentIsRefused() {
        refused("criterion 'b' is not judged", met("a"));
    }

    @Test
    void aDoubledJudgmentIsRefused() {
        refused("criterion 'a' is judged twice", met("a"), met("b"), abstained("a"));
    }

    @Test
    void aJudgmentOfAnUnknownCriterionIsRefused() {
        refused("question 'q' has no criterion [c]", met("a"), met("b"), met("c"));
    }

    @Test
    void anUnknownLevelIsRefused() {
        refused("criterion 'b' has no level 'brilliant'", met("a"), rated("b", "brilliant"));
    }

    private static void refused(String sentence, Judgment... judgments) {
        assertThatExceptionOfType(InvalidSheet.class)
                .isThrownBy(() -> JudgmentSheet.of(QUESTION, List.of(judgments)))
                .withMessage(sentence);
    }

    @Test
    void noGeneratedSheetSurvivesALossADoubleOrAStranger() {
        Cases.each(1000, random -> {
            Question question = RubricGenerator.of(random).question();
            List<Judgment> judgments = new SheetGenerator(random).judgments(question, 15);
            int place = random.nextInt(judgments.size());
            List<Judgment> fewer = new ArrayList<>(judgments);
            Judgment lost = fewer.remove(place);
            List<Judgment> doubled = new ArrayList<>(judgments);
            doubled.add(Sheets.abstained(lost.criterion()));
            List<Judgment> foreign = new ArrayList<>(judgments);
            foreign.set(place, Sheets.abstained("stranger"));
            for (List<Judgment> broken : List.of(fewer, doubled, foreign)) {
                assertThatExceptionOfType(InvalidSheet.class).isThrownBy(() -> JudgmentSheet.of(question, broken));
            }
        });
    }
}
