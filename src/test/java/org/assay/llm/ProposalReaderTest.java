package org.assay.llm;

import static org.assay.testing.provider.Proposal.criterion;
import static org.assay.testing.provider.Proposal.many;
import static org.assay.testing.provider.Proposal.ofPart;
import static org.assay.testing.provider.Proposal.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assay.catalog.CriteriaProposal.Outcome;
import org.assay.catalog.CriteriaProposal.ProposedCriterion;
import org.assay.rubric.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A proposal may name criteria, points and lines; whatever does not add up, or stands nowhere, is none. */
class ProposalReaderTest {
    private static final String ROOT = criterion(1, "Says that the root is the smallest", "2", 3);
    private static final String COST = criterion(1, "Says that reading it is O(1)", "1", 5, 3, 5);
    private static final String FIRST = ofPart(2, 1, "Inserts", "2", 3);
    private static final String SECOND = ofPart(2, 2, "Removes", "1.5", 5);
    private static final String ONE_WAY = ofPart(3, 1, "By a heap", "3", 3);
    private static final String OTHER_WAY = ofPart(3, 2, "By a list", "3", 3);
    private static final String MET = ofPart(4, 1, "Latency", "0", 3);
    private static final String MET_TOO = ofPart(4, 2, "Errors", "0.0", 5);

    private static ProposalReading ofAll(String... criteria) {
        return ProposalReader.read(reply(criteria), Stretches.of("en"));
    }

    @Test
    void readsAProposalThatKeepsToEveryForm() {
        ProposalReading reading = ofAll(MET_TOO, ROOT, COST, FIRST, SECOND, ONE_WAY, OTHER_WAY, MET);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.criteria()).containsOnlyKeys(1, 2, 3, 4);
        assertThat(reading.criteria().get(1))
                .containsExactly(
                        new ProposedCriterion(1, "Says that the root is the smallest", Points.of(2), List.of(3)),
                        new ProposedCriterion(1, "Says that reading it is O(1)", Points.of(1), List.of(3, 5)));
    }

    @Test
    void aLineThatBreaksTheContractLeavesTheOthers() {
        ProposalReading reading = ofAll(ROOT, FIRST, SECOND, ONE_WAY, OTHER_WAY, MET, MET_TOO);
        assertThat(reading.criteria()).containsOnlyKeys(2, 3, 4);
        assertThat(reading.outcomes(4).getFirst())
                .isEqualTo(new Outcome.Refused("Entry 1: the criteria of part 1 add up to 2 points, not to 3."));
        assertThat(reading.outcomes(4).subList(1, 4)).hasOnlyElementsOfType(Outcome.Accepted.class);
    }

    static Stream<Arguments> brokenForms() {
        return Stream.of(
                Arguments.of(2, FIRST, "its parts are [1], they must be 1 to 2."),
                Arguments.of(
                        2,
                        FIRST + "," + SECOND + "," + ofPart(2, 3, "Grows", "1", 3),
                        "its parts are [1, 2, 3], they must be 1 to 2."),
                Arguments.of(
                        2,
                        ofPart(2, 1, "Inserts", "1.5", 3) + "," + ofPart(2, 2, "Removes", "2", 3),
                        "the criteria of part 1 add up to 1.5 points, not to 2."),
                Arguments.of(
                        3,
                        ONE_WAY + "," + ofPart(3, 2, "By a list", "4", 3),
                        "the criteria of part 2 add up to 4 points, not to 3."),
                Arguments.of(4, MET, "its parts are [1], they must be 1 to 2."),
                Arguments.of(4, MET + "," + ofPart(4, 1, "Errors", "0", 3), "a part has more than one criterion."),
                Arguments.of(4, MET + "," + ofPart(4, 2, "Errors", "1", 3), "a criterion has points other than 0."),
                Arguments.of(
                        4, MET + "," + ofPart(4, 3, "Errors", "0", 3), "its parts are [1, 3], they must be 1 to 2."));
    }

    @ParameterizedTest
    @MethodSource("brokenForms")
    void theRuleOfALineHolds(int entry, String criteria, String fault) {
        ProposalReading reading = ofAll(criteria);
        assertThat(reading.criteria()).doesNotContainKey(entry);
        assertThat(reading.outcomes(4).get(entry - 1))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.why())
                        .startsWith("Entry " + entry + ": ")
                        .contains(fault));
    }

    static Stream<Arguments> broken() {
        String sum = "Entry 1: the criteria of part 1 add up to %s points, not to 3.";
        String fields =
                "Entry 1: a criterion does not have exactly the fields entry, part and lines (whole numbers), statement and points (a decimal).";
        String object = "The reply is not an object with the single field criteria, which holds a list.";
        String missing = "Entry 1: it is missing.";
        return Stream.of(
                Arguments.of("", "The reply is not one JSON object."),
                Arguments.of("Here you are", "The reply is not one JSON object."),
                Arguments.of(reply(ROOT, COST) + reply(), "The reply is not one JSON object."),
                Arguments.of(reply(ROOT, COST).substring(0, 60), "The reply is not one JSON object."),
                Arguments.of("[]", object),
                Arguments.of("{\"criteria\":[],\"publish\":true}", object),
                Arguments.of(reply(), missing),
                Arguments.of(reply(ROOT), sum.formatted("2")),
                Arguments.of(reply(criterion(1, "Everything", "100", 3)), sum.formatted("100")),
                Arguments.of(reply(ROOT, COST, criterion(2, "More", "1", 3)), "There is no entry \"2\"."),
                Arguments.of(reply(ROOT, COST, COST.replace("\"1\"", "\"01\"")), "There is no entry \"01\"."),
                Arguments.of(
                        reply(ROOT, criterion(1, "Says more", "1", 4)), "Entry 1: the document has no line 4 here."),
                Arguments.of(
                        reply(ROOT, criterion(1, "Says more", "1", -3)), "Entry 1: the document has no line -3 here."),
                Arguments.of(reply(ROOT, criterion(1, "Says more", "1")), "Entry 1: a criterion names no line."),
                Arguments.of(reply(ROOT, criterion(1, " ", "1", 3)), "Entry 1: a criterion has no statement."),
                Arguments.of(
                        reply(ROOT, criterion(1, "x".repeat(301), "1", 3)),
                        "Entry 1: a statement has 301 characters, at most 300 are possible."),
                Arguments.of(
                        reply(ROOT, criterion(1, "Says\\nmore", "1", 3)),
                        "Entry 1: a statement is more than one line."),
                Arguments.of(
                        reply(criterion(1, "Says so", "1", 3), criterion(1, "Says so", "2", 3)),
                        "Entry 1: two criteria say the same."),
                Arguments.of(reply(many(21)), "Entry 1: it has 21 criteria, at most 20 are possible."),
                Arguments.of(
                        reply(criterion(1, "Gives", "4", 3), criterion(1, "Takes", "-1", 3)),
                        "Entry 1: a criterion is not worth more than 0 points."),
                Arguments.of(
                        reply(ROOT, COST, criterion(1, "Nothing", "0", 3)),
                        "Entry 1: a criterion is not worth more than 0 points."),
                Arguments.of(
                        reply(ROOT, ofPart(1, 2, "Says more", "1", 3)),
                        "Entry 1: its parts are [1, 2], they must be 1 to 1. " + sum.formatted("2")),
                Arguments.of(reply(ROOT, criterion(1, "Says more", "0.9999", 3)), fields),
                Arguments.of(reply(ROOT, criterion(1, "Says more", "1e999999999", 3)), fields),
                Arguments.of(reply(ROOT, criterion(1, "Says more", "\"1\"", 3)), fields),
                Arguments.of(reply(ROOT, COST.replace("[5, 3, 5]", "[5.5]")), fields),
                Arguments.of(reply(ROOT, COST.replace("[5, 3, 5]", "[\"5\"]")), fields),
                Arguments.of(reply(ROOT, COST.replace("[5, 3, 5]", "5")), fields),
                Arguments.of(reply(ROOT, COST.replace("\"part\":1", "\"part\":99999999999")), fields),
                Arguments.of(reply(ROOT, COST.replace("\"part\":1,", "")), fields),
                Arguments.of(reply(ROOT, COST.replace("\"part\"", "\"publish\":true,\"part\"")), fields));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesWhatBreaksTheContract(String reply, String fault) {
        ProposalReading reading = ProposalReader.read(reply, Stretches.ofOneLine());
        assertThat(reading.sentences()).startsWith(fault);
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void aSecondReplyMendsTheFirst() {
        ProposalReading first = ofAll(ROOT, COST, FIRST, ONE_WAY, OTHER_WAY, MET, MET_TOO);
        ProposalReading mended = ofAll(FIRST, SECOND).after(first);
        assertThat(first.criteria()).containsOnlyKeys(1, 3, 4);
        assertThat(mended.criteria()).containsOnlyKeys(1, 2, 3, 4);
    }
}
