package org.assay.testing;

import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import org.hamcrest.Matcher;
import org.hamcrest.StringDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a path into a reply leads, and what a check says of what it finds there. */
class JsonTest {
    private static final String REPLY = """
            {"id": "s-1", "low": 4.5, "high": 9, "note": null, "at-most": 8, "questions": [
              {"question": "1.1", "blind": true, "criteria": [
                {"criterion": "heap", "judgment": {"level": "met"}},
                {"criterion": "sort", "judgment": null},
                {"criterion": "both"}]},
              {"question": "2", "blind": false, "criteria": []}]}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            id                                                ¦ "s-1"
            low                                               ¦ 4.5
            high                                              ¦ 9
            at-most                                           ¦ 8
            questions[0].question                             ¦ "1.1"
            questions[-1].question                            ¦ "2"
            questions.question                                ¦ ["1.1", "2"]
            questions.criteria.criterion                      ¦ [["heap", "sort", "both"], []]
            questions[0].criteria[0]                          ¦ {"criterion": "heap", "judgment": {"level": "met"}}
            questions[blind=true].question                    ¦ ["1.1"]
            questions[question=1.1][0].blind                  ¦ true
            """)
    void aPathNamesWhatItLeadsTo(String path, String there) {
        assertThat(Json.of(REPLY).<Object>at(path)).isEqualTo(Json.of(there).root());
    }

    /** A list asks each of its entries; those that are null cannot be asked. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            note                                              ¦ null
            note.more                                         ¦ null
            nothing.of.the.kind                               ¦ null
            nothing[0]                                        ¦ null
            nothing[question=2]                               ¦ null
            questions[2]                                      ¦ null
            questions[question=3]                             ¦ []
            questions[question=3][0].blind                    ¦ null
            questions.colour                                  ¦ [null, null]
            questions[0].criteria.judgment                    ¦ [{"level": "met"}, null, null]
            questions[0].criteria.judgment.level              ¦ ["met"]
            """)
    void whatIsNotThereIsNull(String path, String there) {
        assertThat(Json.of(REPLY).<Object>at(path)).isEqualTo(Json.of(there).root());
    }

    @Test
    void theRestOfAPathStartsWhereItsBeginningLed() {
        Json heap = Json.of(REPLY).under("questions[0].criteria[criterion=heap][0]");
        assertThat(heap.text("judgment.level")).isEqualTo("met");
        assertThat(heap.map("judgment")).containsEntry("level", "met");
        assertThat(heap.under("override").text("reasonCode")).isNull();
    }

    @Test
    void valuesAreReadAsTheirKinds() {
        Json reply = Json.of(REPLY);
        assertThat(reply.text("low")).isEqualTo("4.5");
        assertThat(reply.decimal("low")).isEqualTo(4.5);
        assertThat(reply.decimal("high")).isEqualTo(9);
        assertThat(reply.integer("high")).isEqualTo(9);
        assertThat(reply.is("questions[0].blind")).isTrue();
        assertThat(reply.<Boolean>list("questions.blind")).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"questions.find { it.blind }", "questions.size()", "questions[", "questions[first]", "a..b"})
    void whatIsNoPathIsRefused(String path) {
        assertThatThrownBy(() -> Json.of(REPLY).at(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id.length", "id[0]", "id[question=2]", "questions[0][0]", "questions.question.length"})
    void noPathLeadsIntoAText(String path) {
        assertThatThrownBy(() -> Json.of(REPLY).at(path)).isInstanceOf(AssertionError.class);
    }

    @Test
    void noEntryStandsBeforeTheFirst() {
        assertThatThrownBy(() -> Json.of(REPLY).at("questions[-3]")).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void whatIsNoJsonIsShown() {
        assertThatThrownBy(() -> Json.of("<html>")).hasMessageContaining("<html>");
    }

    @Test
    void aCheckHoldsForWhatStandsThere() {
        assertThat(at("questions.question", contains("1.1", "2")).matches(REPLY))
                .isTrue();
        assertThat(at("questions.question", contains("1.1")).matches(REPLY)).isFalse();
        assertThat(at("note", nullValue()).matches(REPLY)).isTrue();
    }

    @Test
    void whereNothingIsNothingHoldsThatIsSaidOfAList() {
        for (Matcher<?> ofAList : List.of(empty(), everyItem(nullValue()), hasItem(nullValue()))) {
            assertThat(at("qestions", ofAList).matches(REPLY))
                    .as(ofAList.toString())
                    .isFalse();
        }
    }

    @Test
    void aFailedCheckNamesThePathAndWhatWasFound() {
        Matcher<String> check = at("questions.question", contains("1.1", "3"));
        assertThat(check).hasToString("questions.question iterable containing [\"1.1\", \"3\"]");
        StringDescription mismatch = new StringDescription();
        check.describeMismatch(REPLY, mismatch);
        assertThat(mismatch).hasToString("questions.question item 1: was \"2\"");
    }
}
