package org.assay.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationsTest {
    private static final List<String> TERMS = List.of("编码器", "解码器", "缓存", "磁盘");

    @ParameterizedTest
    @CsvSource({
        "缓存快于磁盘, 磁盘快于缓存, true",
        "缓存快于磁盘, 磁盘慢于缓存, false",
        "缓存快于磁盘, 缓存慢于磁盘, true",
        "Q 来自解码器, Q 来自编码器, true",
        "Q 来自解码器, Q 取自解码器, false",
        "q is larger than k, k is larger than q, true",
    })
    void exchangedSidesContradict(String known, String said, boolean contradicts) {
        assertThat(Relations.of(said, TERMS).contradicts(Relations.of(known, TERMS)))
                .isEqualTo(contradicts);
    }
}
