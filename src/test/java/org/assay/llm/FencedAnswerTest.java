package org.assay.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FencedAnswerTest {
    @Test
    void whatNobodySeesNoModelSees() {
        assertThat(FencedAnswer.of("a\u200bb\u202ec\u2066d\ufeffe").text()).isEqualTo("abcde");
        assertThat(FencedAnswer.of("a\u0007b\rc\u0085d").text()).isEqualTo("a b c d");
    }

    @Test
    void whatPeopleWriteStays() {
        String text = "第一行\n\tcode: {x} <b> 😀 é O(n²)";
        assertThat(FencedAnswer.of(text).text()).isEqualTo(text);
    }

    @Test
    void everyFenceHasItsOwnCode() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            codes.add(FencedAnswer.of("same").nonce());
        }
        assertThat(codes).hasSize(1_000).allMatch(code -> code.matches("[0-9a-f]{16}"));
    }
}
