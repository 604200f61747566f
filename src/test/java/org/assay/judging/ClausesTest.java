package org.assay.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
    private static List<String> clauses(String text) {
        return Clauses.of(text).stream().map(new Answer("1.1", text)::quote).toList();
    }

    private static List<String> sentences(String text) {
        return Clauses.sentencesOf(text).stream()
                .map(new Answer("1.1", text)::quote)
                .toList();
    }

    @Test
    void chineseIsCutAtCommasAndStops() {
        assertThat(clauses("先建堆，再比较；最后返回。复杂度低!")).containsExactly("先建堆", "再比较", "最后返回", "复杂度低");
        assertThat(clauses("先建堆,再比较")).containsExactly("先建堆", "再比较");
    }

    @Test
    void englishIsCutAtCommasAndStopsBeforeSpace() {
        assertThat(clauses("Sort first, then scan. It takes O(n log n), e.g. 3.5 s."))
                .containsExactly("Sort first", "then scan", "It takes O(n log n)", "e.g. 3.5 s");
    }

    @Test
    void bracketsStayTogether() {
        assertThat(clauses("partition(大的放左边,小的放右边)以后,只看一边")).containsExactly("partition(大的放左边,小的放右边)以后", "只看一边");
        assertThat(clauses("1)小顶堆,2)快选")).containsExactly("1)小顶堆", "2)快选");
        assertThat(clauses("区间是[0, 1],取 f(a, b) 的值")).containsExactly("区间是[0, 1]", "取 f(a, b) 的值");
    }

    @Test
    void lineOfCodeIsOneClause() {
        assertThat(clauses("代码如下,见下面\nfor i, x in enumerate(a, 1):\n    y = f(x, i)  # 先算,再存"))
                .containsExactly("代码如下", "见下面", "for i, x in enumerate(a, 1):", "y = f(x, i)  # 先算,再存");
        assertThat(clauses("```\na, b = b, a。\n```\n一,二")).containsExactly("a, b = b, a。", "一", "二");
    }

    @Test
    void numberOfAListIsNoSentence() {
        assertThat(sentences("1. Sort it. 2 is fine.\n2. Done")).containsExactly("1. Sort it", "2 is fine", "2. Done");
    }

    @Test
    void sentencesKeepTheirCommas() {
        assertThat(sentences("先建堆，再比较。好")).containsExactly("先建堆，再比较", "好");
    }

    @Test
    void clausesAroundASpanAreJoined() {
        List<Span> clauses = Clauses.of("先建堆，再比较，最后返回");
        assertThat(Clauses.around(clauses, new Span(2, 5))).isEqualTo(new Span(0, 7));
        assertThat(Clauses.around(clauses, new Span(3, 4))).isEqualTo(new Span(3, 4));
    }
}
