package org.assay.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolarityTest {
    private static final List<String> TERMS = List.of("方差", "梯度", "排序", "variance");

    @ParameterizedTest
    @CsvSource({
        "窗口越大方差越大, 窗口越大方差越小, true",
        "窗口越大方差越大, 窗口变宽时方差增大, false",
        "需要排序, 不需要排序, true",
        "不需要排序, 不用排序, false",
        "梯度消失, 如果不缩放梯度就消失, false",
        "the variance increases, the variance decreases, true",
        "the variance increases, the variance grows, false",
        "梯度不会变小, 梯度变小, true",
    })
    void oppositeSenseOfOneTermContradicts(String known, String said, boolean contradicts) {
        assertThat(Polarity.of(said, TERMS).contradicts(Polarity.of(known, TERMS)))
                .isEqualTo(contradicts);
    }
}
