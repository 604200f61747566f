package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assay.rubric.Criterion;
import org.assay.rubric.Criterion.EvidenceRule;
import org.assay.rubric.Level;
import org.assay.rubric.Points;
import org.junit.jupiter.api.Test;

/** Where a judge quotes nothing, the sentence that shares most words with the criterion is looked at. */
class NearestPassageTest {
    @Test
    void theSentenceWithMostWordsOfTheCriterionIsNearest() {
        assertThat(nearest(
                        "Says that the root holds the smallest element",
                        "Heaps are trees. The smallest element is the root. I like them."))
                .contains("The smallest element is the root");
    }

    @Test
    void chineseIsComparedByPairsOfCharacters() {
        assertThat(nearest("维护大小为 k 的最小堆", "今天天气很好。用最小堆维护前 k 个数。最后返回。")).contains("用最小堆维护前 k 个数");
    }

    @Test
    void ofEquallyNearOnesTheFirstIsTaken() {
        assertThat(nearest("the smallest element", "smallest element! Smallest element!"))
                .contains("smallest element");
    }

    @Test
    void whatSharesNothingIsNotNear() {
        assertThat(nearest("Says that the root holds the smallest element", "I do not know."))
                .isEmpty();
        assertThat(nearest("Says that the root holds the smallest element", "")).isEmpty();
    }

    private static Optional<String> nearest(String criterion, String answer) {
        return new NearestPassage(new Criterion(
                        "one",
                        criterion,
                        List.of(new Level("met", Points.of("1"), ""), new Level("not-met", Points.ZERO, "")),
                        "",
                        List.of(),
                        List.of(),
                        EvidenceRule.QUOTE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .in(answer)
                .map(span -> answer.substring(span.start(), span.end()));
    }
}
