package org.assay.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.judging.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "最小堆、快速选择、排序、堆顶",
                "最小堆,快速选择,O(n log k),数据流",
                "heap, quickselect, O(n log k), streaming",
                "动量 预热 学习率 权重衰减"
            })
    void threeBareWordsInARowAreAList(String text) {
        assertThat(saying(text)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "时间O(n log k),空间O(k)",
                "训练不稳定,容易崩溃",
                "x = p[x]",
                "The heap keeps the k largest values seen",
                "用大小为 k 的堆,堆顶是第 k 大"
            })
    void whatSaysSomethingStays(String text) {
        assertThat(saying(text)).isEqualTo(Clauses.of(text).size());
    }

    @Test
    void loneWordNamesAThingAndNoMore() {
        assertThat(Prose.isLoneWord("最小堆")).isTrue();
        assertThat(Prose.isLoneWord("堆顶是最小值")).isFalse();
    }

    private static int saying(String text) {
        return Prose.saying(new Answer("q", text), Clauses.of(text)).size();
    }
}
