package org.assay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.grading.Grading;
import org.assay.intake.Submission;
import org.assay.judging.Evidence;
import org.assay.judging.Flag;
import org.assay.judging.Judgment;
import org.assay.problem.Problem;
import org.assay.scoring.Finding;
import org.assay.scoring.Triage;
import org.assay.web.review.ReasonCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the code knows by name has words in both languages. */
class WordsTest {
    static Stream<Enum<?>> constants() {
        return Stream.<Enum<?>[]>of(
                        Problem.Kind.values(),
                        Submission.Status.values(),
                        Triage.Reason.values(),
                        Flag.Kind.values(),
                        Finding.Kind.values(),
                        Judgment.By.values(),
                        Judgment.Why.values(),
                        Evidence.Match.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everyConstantHasWords(Enum<?> constant) {
        for (Language language : Language.values()) {
            assertThatCode(() -> language.words().of(constant))
                    .as("%s", language)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(Grading.Cause.class)
    void whateverCanHappenHasWords(Grading.Cause cause) {
        for (Language language : Language.values()) {
            assertThat(language.words().orItself("action", cause.name())).isNotEqualTo(cause.name());
        }
    }

    @Test
    void everyReasonThatPagesOfferHasWords() {
        ReasonCodes.ALL.forEach(code -> assertThat(Language.ENGLISH.words().orItself("reasonCode", code))
                .isNotEqualTo(code));
    }

    @Test
    void whatHasNoWordsIsCalledByItsName() {
        assertThat(Language.CHINESE.words().orItself("level", "splendid")).isEqualTo("splendid");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(keys("Words_zh.properties")).isEqualTo(keys("Words.properties"));
    }

    private static Set<Object> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream bytes = Words.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return properties.keySet();
    }
}
