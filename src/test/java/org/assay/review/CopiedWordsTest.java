package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ruling is for everybody, so it holds nothing of the one candidate that it comes from. */
class CopiedWordsTest {
    private static final String ANSWER =
            "I keep a max-heap of n-k+1 elements,\nand pop it until k are left. 先建一个大小为一万的最大堆,然后不断弹出堆顶元素直到剩下。";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A max-heap of n-k+1 counts.                       | false
            Also right: keep a max-heap of n-k+1 elements     | true
            keep a max-heap of n                              | true
            keep a max-heap of                                | false
            KEEP A MAX-HEAP OF N-K+1 ELEMENTS, AND            | true
            elements, and pop it until k                      | true
            一个大小为一万的最大堆,然后不断弹出堆顶               | true
            一个大小为一万的最大堆同样算对                       | false
            heap                                              | false
            """)
    void twentyCharactersInARowAreNoChance(String text, boolean copied) {
        assertThat(CopiedWords.isCopied(text, ANSWER)).isEqualTo(copied);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            As cand-8f2 showed, a heap counts. | cand-8f2 | true
            As CAND-8F2 showed, a heap counts. | cand-8f2 | true
            As cand-8f21 showed, it counts.    | cand-8f2 | false
            A catalogue counts.                | cat      | false
            张三的写法同样算对                  | 张三      | true
            李四的写法同样算对                  | 张三      | false
            第7号考生的写法同样算对             | 7        | true
            第17号考生的写法同样算对            | 7        | false
            """)
    void aNameWithinALongerWordIsNone(String text, String ref, boolean named) {
        assertThat(CopiedWords.names(text, ref)).isEqualTo(named);
    }
}
