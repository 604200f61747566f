package org.assay.scoring;

import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.Sheets.abstained;
import static org.assay.testing.Sheets.met;
import static org.assay.testing.Sheets.notMet;
import static org.assay.testing.Sheets.sheet;
import static org.assay.testing.Sheets.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Span;
import org.assay.rubric.Question;
import org.assay.scoring.Triage.Reason;
import org.junit.jupiter.api.Test;

/** What makes a person look. */
class TriageTest {
    private static final Span HERE = words(0, 10);
    private static final Span THERE = words(20, 30);

    private final Question question = question(
                    "q",
                    "10",
                    item("one", "6", criterion("a", "2"), criterion("b", "2"), criterion("c", "2")),
                    item("two", "4", criterion("d", "2"), criterion("e", "2")))
            .build();

    private List<Reason> reasons(Judgment... judgments) {
        return reasons(Optional.empty(), judgments);
    }

    private List<Reason> reasons(Optional<SecondOpinion> second, Judgment... judgments) {
        JudgmentSheet sheet = sheet(question, judgments);
        return Triage.reasons(question, sheet, List.of(), Scorer.score(question, sheet), second);
    }

    @Test
    void theSameWordsForNearlyAllCredits() {
        assertThat(reasons(met("a", HERE), met("b", HERE), met("c", HERE), met("d", HERE), met("e", THERE)))
                .containsExactly(Reason.ONE_QUOTE_FOR_ALL);
    }

    @Test
    void theSameWordsForFewCreditsAreNoReason() {
        assertThat(reasons(met("a", HERE), met("b", HERE), met("d", HERE))).isEmpty();
        assertThat(reasons(met("a", HERE), met("b", HERE), met("c", THERE), met("d", HERE), met("e", THERE)))
                .isEmpty();
    }

    @Test
    void theSameWordsForWhatEarnsNothingAreNoReason() {
        assertThat(reasons(notMet("a", HERE), notMet("b", HERE), notMet("c", HERE), notMet("d", HERE)))
                .isEmpty();
    }

    @Test
    void aSecondOpinionFarAway() {
        assertThat(reasons(worth("6"), met("a", HERE), met("b", THERE))).isEmpty();
        assertThat(reasons(worth("6"), met("a", HERE))).containsExactly(Reason.SECOND_OPINION_DIFFERS);
        assertThat(reasons(worth("0"), met("a", HERE), met("d", THERE))).containsExactly(Reason.SECOND_OPINION_DIFFERS);
    }

    @Test
    void aSecondOpinionIsFarFromARangeOnlyWhereItIsFarFromBothOfItsEnds() {
        assertThat(reasons(worth("6"), met("a", HERE), abstained("b"))).containsExactly(Reason.UNDECIDED);
        assertThat(reasons(worth("8"), met("a", HERE), abstained("b")))
                .containsExactly(Reason.UNDECIDED, Reason.SECOND_OPINION_DIFFERS);
    }

    private static Optional<SecondOpinion> worth(String points) {
        return Optional.of(new SecondOpinion("other", List.of(), Range.of(org.assay.rubric.Points.of(points))));
    }
}
