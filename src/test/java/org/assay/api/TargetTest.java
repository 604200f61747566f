package org.assay.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assay.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "*",
                "",
                "/v1/exams/%E6%8E%92%E5%BA%8F?q=a+b&x=%F0%9F%98%80",
                "/a?b",
                "/a?=&&",
                "http://h/a?b=c"
            })
    void takesWhatDecodes(String target) {
        assertThatCode(() -> Target.check(target)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%0",
                "/%0g",
                "/%00",
                "/a?b=%00",
                "/%ED%A0%80",
                "/%C0%80",
                "/a b",
                "/\u00e9",
                "/a?b=\u0001"
            })
    void refusesWhatDoesNot(String target) {
        assertThatThrownBy(() -> Target.check(target)).isInstanceOf(Problem.class);
    }
}
