package org.assay.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that say alike point the same way; another complexity class says something else. */
class EvidenceVectorsTest {
    /** From here on answers are put together for review. */
    private static final double ALIKE = 0.88;

    private static final EvidenceVectors VECTORS = new EvidenceVectors(new SentenceEmbedder());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "用最小堆,时间复杂度 O(n log k) | 用最小堆,时间复杂度 O(nlogk)",
                "最后堆顶就是第 k 大 | 最后堆顶就是第k大的数",
            })
    void theSameInOtherWritingIsAlike(String one, String other) {
        assertThat(cosine(one, other)).isGreaterThan(ALIKE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "用最小堆,时间复杂度 O(n log k) | 用最小堆,时间复杂度 O(n log n)",
                "平均时间是 O(n) | 平均时间是 O(n^2)",
                "查询是 O(1) | 查询是 O(log n)",
            })
    void anotherComplexityClassIsNot(String one, String other) {
        assertThat(cosine(one, other)).isLessThan(ALIKE);
    }

    @Test
    void vectorsHaveTheLengthOne() {
        for (float[] vector : VECTORS.of(List.of("O(n)", "堆"))) {
            assertThat(SentenceEmbedder.similarity(vector, vector)).isBetween(0.9999, 1.0001);
        }
    }

    private static double cosine(String one, String other) {
        List<float[]> vectors = VECTORS.of(List.of(one, other));
        return SentenceEmbedder.similarity(vectors.get(0), vectors.get(1));
    }
}
