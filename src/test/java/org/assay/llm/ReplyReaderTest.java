package org.assay.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
    private static final String ONE = one("1", "met");
    private static final String TWO = one("2", "partial");
    private static final String THREE = one("3", "not-met");

    static String one(String number, String level) {
        return "{\"criterion\":\"%s\",\"quotes\":[\"smallest element\"],\"level\":\"%s\",\"why\":\"because\"}"
                .formatted(number, level);
    }

    static String all(String... judgments) {
        return "{\"judgments\":[%s]}".formatted(String.join(",", judgments));
    }

    private static Reading read(String reply) {
        return ReplyReader.read(reply, Heaps.CRITERIA);
    }

    @Test
    void readsAReplyThatKeepsTheContract() {
        Reading reading = read(all(THREE, ONE, TWO));
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.replies()).containsOnlyKeys("root", "cost", "clear");
        assertThat(reading.replies().get("cost"))
                .isEqualTo(new CriterionReply(List.of("smallest element"), "partial", "because"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"```json\n%s\n```", "```\n%s\n```", "<think>hm {}</think>\n%s", "  %s\n"})
    void looksPastWhatModelsPutAroundTheirJson(String around) {
        assertThat(read(around.formatted(all(ONE, TWO, THREE))).isWhole()).isTrue();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("", "The reply is not one JSON object."),
                Arguments.of("Sure! Here it is", "The reply is not one JSON object."),
                Arguments.of(all(ONE, TWO, THREE) + " done", "The reply is not one JSON object."),
                Arguments.of(all(ONE, TWO, THREE).substring(0, 90), "The reply is not one JSON object."),
                Arguments.of("{\"judgments\":[],\"judgments\":[]}", "The reply is not one JSON object."),
                Arguments.of("[]", "The reply is not an object with the single field judgments, which holds a list."),
                Arguments.of(
                        "{\"judgments\":[],\"score\":100}",
                        "The reply is not an object with the single field judgments, which holds a list."),
                Arguments.of(all(ONE, TWO), "Criterion 3 is missing."),
                Arguments.of(all(ONE, TWO, THREE, ONE), "Criterion 1 stands there twice."),
                Arguments.of(all(ONE, TWO, THREE, one("4", "met")), "There is no criterion \"4\"."),
                Arguments.of(all(ONE, TWO, THREE, one("root", "met")), "There is no criterion \"root\"."),
                Arguments.of(all(ONE, TWO, THREE, one("01", "met")), "There is no criterion \"01\"."),
                Arguments.of(
                        all(ONE, TWO, one("3", "excellent")),
                        "Criterion 3 has no level \"excellent\", only [met, partial, not-met]."),
                Arguments.of(
                        all(ONE, TWO, THREE.replace("[\"smallest element\"]", "\"smallest element\"")),
                        "Criterion 3 does not have exactly the fields criterion, quotes (texts), level and why."),
                Arguments.of(
                        all(ONE, TWO, THREE.replace(",\"why\":\"because\"", "")),
                        "Criterion 3 does not have exactly the fields criterion, quotes (texts), level and why."),
                Arguments.of(
                        all(ONE, TWO, THREE.replace("\"why\"", "\"points\":3,\"why\"")),
                        "Criterion 3 does not have exactly the fields criterion, quotes (texts), level and why."),
                Arguments.of(
                        all(ONE, TWO, THREE.replace("\"smallest element\"", "null")),
                        "Criterion 3 does not have exactly the fields criterion, quotes (texts), level and why."));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesWhatBreaksTheContract(String reply, String fault) {
        assertThat(read(reply).faults()).containsExactly(fault);
    }

    @Test
    void keepsWhatIsNotConcerned() {
        assertThat(read(all(ONE, TWO, THREE, ONE)).replies()).containsOnlyKeys("cost", "clear");
        assertThat(read(all(ONE, TWO)).replies()).containsOnlyKeys("root", "cost");
        assertThat(read(all(ONE, one("2", "superb"), THREE)).replies()).containsOnlyKeys("root", "clear");
    }

    @Test
    void aSecondReplyMendsTheFirst() {
        Reading mended = read(all(one("1", "not-met"), TWO)).after(read(all(ONE, THREE)));
        assertThat(mended.replies()).containsOnlyKeys("root", "cost", "clear");
        assertThat(mended.replies().get("root").level()).isEqualTo("not-met");
    }
}
