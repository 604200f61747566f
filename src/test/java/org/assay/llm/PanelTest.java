package org.assay.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assay.judging.Evidence;
import org.assay.judging.Judgment;
import org.assay.judging.Judgment.Abstained;
import org.assay.judging.Judgment.Rated;
import org.assay.judging.Judgment.Why;
import org.assay.judging.Span;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final Judgment NONE = new Abstained("root", Why.QUOTE_NOT_FOUND, "no quote");

    private static Rated vote(String level, int at) {
        List<Evidence> evidence = List.of(new Evidence(new Span(at, at + 5), Evidence.Match.EXACT));
        return new Rated("root", level, evidence, "why " + at, OptionalDouble.empty(), Judgment.By.JUDGE);
    }

    private static Judgment decide(Judgment... votes) {
        return new Panel(votes.length).decide(Heaps.ROOT, List.of(votes));
    }

    @Test
    void oneVoteStandsAsItIsAndHasNoConfidence() {
        assertThat(decide(vote("met", 0))).isEqualTo(vote("met", 0));
        assertThat(decide(NONE)).isEqualTo(NONE);
    }

    @Test
    void theMedianLevelStandsWithTheWordsOfThoseWhoGaveIt() {
        Rated decided = (Rated) decide(vote("met", 0), vote("not-met", 10), vote("met", 20));
        assertThat(decided.level()).isEqualTo("met");
        assertThat(decided.evidence()).extracting(Evidence::span).containsExactly(new Span(0, 5), new Span(20, 25));
        assertThat(decided.rationale()).isEqualTo("why 0");
        assertThat(decided.confidence()).hasValue(2 / 3.0);
    }

    @Test
    void threeOpinionsMeetInTheMiddle() {
        Rated decided = (Rated) decide(vote("met", 0), vote("not-met", 10), vote("partial", 20));
        assertThat(decided.level()).isEqualTo("partial");
        assertThat(decided.confidence()).hasValue(1 / 3.0);
    }

    @Test
    void ofTwoThatRateTheStricterStands() {
        Rated decided = (Rated) decide(vote("met", 0), NONE, vote("partial", 20));
        assertThat(decided.level()).isEqualTo("partial");
        assertThat(decided.confidence()).hasValue(1 / 3.0);
    }

    @Test
    void halfOfTheVotesAreNotEnough() {
        Judgment decided = decide(vote("met", 0), NONE, NONE);
        assertThat(decided).isEqualTo(new Abstained("root", Why.JUDGES_DISAGREE, "1 of 3 judges rated this."));
        assertThat(Panel.isSplit(Stream.of(decided))).isTrue();
    }

    @Test
    void whereNobodyRatesTheReasonStays() {
        assertThat(decide(NONE, NONE, NONE)).isEqualTo(NONE);
    }
}
