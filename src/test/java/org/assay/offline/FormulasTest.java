package org.assay.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    O(n log k)            | O(nlogk)
                    时间O(N·log(K))         | O(nlogk)
                    一共nlogk              | O(nlogk)
                    O(n²)                 | O(n^2)
                    O(n^2)                | O(n^2)
                    Θ(1)                  | O(1)
                    O(n * lg n)           | O(nlogn)
                    """)
    void complexityClassHasOneSpelling(String text, String expected) {
        assertThat(Formulas.of(text).classes()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    除以 √d_k               | sqrt(dk)
                    除以根号d_k              | sqrt(dk)
                    divide by sqrt(d_k)   | sqrt(dk)
                    乘以 1/(1-p)            | 1/1-p
                    一共 3.50 分             | 3.5
                    准确率 99%              | 99%
                    """)
    void valueHasOneSpelling(String text, String expected) {
        assertThat(Formulas.of(text).values()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"1. 用堆", "(2) 用堆", "第3层", "用 FP16 训练", "方法2"})
    void numbersThatOnlyNameThingsAreNoValues(String text) {
        assertThat(Formulas.of(text).isEmpty()).isTrue();
    }

    @Test
    void anotherClassInTheSamePlaceReplaces() {
        Formulas asked = Formulas.of("O(n log k)");
        assertThat(Formulas.of("O(n log n)").replaces(asked, asked)).isTrue();
        assertThat(Formulas.of("O(n log k), 比 O(n log n) 好").replaces(asked, asked))
                .isFalse();
        assertThat(Formulas.of("很快").replaces(asked, asked)).isFalse();
    }
}
