package org.assay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the code knows by name has words in both languages. */
class WordsTest {
    static Stream<Class<? extends Enum<?>>> named() {
        return Stream.of(Problem.Kind.class);
    }

    @ParameterizedTest
    @MethodSource("named")
    void everyConstantHasWords(Class<? extends Enum<?>> type) {
        for (Language language : Language.values()) {
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> assertThatCode(() -> language.words().of(constant))
                            .as("%s in %s", constant, language)
                            .doesNotThrowAnyException());
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys(Locale.CHINESE)).isEqualTo(keys(Locale.ENGLISH));
    }

    private static Set<String> keys(Locale locale) {
        Control alone = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("org/assay/web/Words", locale, alone).keySet();
    }
}
