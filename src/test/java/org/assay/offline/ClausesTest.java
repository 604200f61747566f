package org.assay.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.assay.judging.Answer;
import org.assay.judging.Span;
import org.junit.jupiter.api.Test;

class ClausesTest {
    @Test
    void cutsAtChineseAndEnglishPunctuationAndLines() {
        assertThat(cut("先建堆\uFF0C再遍历。Keep k items, then stop. Done\nx = 1"))
                .containsExactly("先建堆", "再遍历", "Keep k items", "then stop", "Done", "x = 1");
    }

    @Test
    void neitherDecimalsNorBracketsAreCut() {
        assertThat(cut("值是 3.5,区间(0, 1)内。")).containsExactly("值是 3.5", "区间(0, 1)内");
    }

    @Test
    void enumeratorsAndBulletsAreLeftOut() {
        assertThat(cut("1. 用堆\n(2) 用排序\n- 用快选\n① 其他")).containsExactly("用堆", "用排序", "用快选", "其他");
    }

    @Test
    void openBracketEndsWithItsLine() {
        assertThat(cut("f(a, b\n然后返回")).containsExactly("f(a, b", "然后返回");
    }

    @Test
    void passagesAreRunsOfUsableNeighbours() {
        Answer answer = new Answer("q", "一条。两条。三条。四条。");
        List<Span> clauses = Clauses.of(answer.text());
        var usable = new HashSet<>(clauses);
        usable.remove(clauses.get(2));
        assertThat(Clauses.passages(answer, clauses, usable, 100))
                .extracting(Passage::text)
                .containsExactly("一条", "一条。两条", "两条", "四条");
    }

    @Test
    void longAnswersAreCutIntoNoMoreThanTheMost() {
        List<Span> clauses = Clauses.of("短句。".repeat(500));
        assertThat(Clauses.atMost(clauses, 120)).hasSizeLessThanOrEqualTo(120);
        assertThat(Clauses.atMost(clauses, 120).getLast().end())
                .isEqualTo(clauses.getLast().end());
    }

    private static List<String> cut(String text) {
        Answer answer = new Answer("q", text);
        return Clauses.of(text).stream().map(answer::quote).toList();
    }
}
