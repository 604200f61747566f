package org.assay.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTermsTest {
    private static final KeyTerms TERMS =
            KeyTerms.of(List.of("用大小为 k 的最小堆维护结果,时间 O(n log k)", "A min-heap 即最小堆,复杂度 O(nlogk)", "min-heap 的堆顶是结果"));

    @Test
    void whatRecursBetweenWordingsIsATerm() {
        assertThat(TERMS.terms()).containsExactlyInAnyOrder("min-heap", "最小堆", "结果", "O(nlogk)");
    }

    @Test
    void coverageIsTheShareOfTheTerms() {
        assertThat(TERMS.coverage(Words.of("建一个最小堆存结果,Min-Heap 是 O(N·log K)"))).isEqualTo(1);
        assertThat(TERMS.coverage(Words.of("建一个最小堆"))).isBetween(0.2, 0.3);
        assertThat(TERMS.coverage(Words.of("排个序"))).isZero();
    }

    @Test
    void identifierIsFoundAsAWholeWord() {
        KeyTerms terms = KeyTerms.of(List.of("lr 要小", "调小 lr"));
        assertThat(terms.in(Words.of("the lr is small"))).containsExactly("lr");
        assertThat(terms.in(Words.of("already"))).isEmpty();
    }
}
