package org.assay.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.assay.authoring.Term.AtLeast;
import org.assay.authoring.Term.AtMost;
import org.assay.authoring.Term.AtMostIfFewer;
import org.assay.authoring.Term.Bonus;
import org.assay.authoring.Term.Choose;
import org.assay.authoring.Term.Deduct;
import org.assay.authoring.Term.Discretion;
import org.assay.authoring.Term.DownToZero;
import org.assay.authoring.Term.Each;
import org.assay.authoring.Term.IsBonus;
import org.assay.authoring.Term.Total;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines of scoring standards say of points: the line → its other words → what was said. */
class PointNotationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            概念清楚(2分)                          ¦ 概念清楚            ¦ 2
            概念清楚\uFF082分\uFF09                ¦ 概念清楚            ¦ 2
            概念清楚\uFF08\uFF12分\uFF09           ¦ 概念清楚            ¦ 2
            概念清楚 ( 2 分 )                      ¦ 概念清楚            ¦ 2
            概念清楚:2分                           ¦ 概念清楚            ¦ 2
            概念清楚 1.5分                         ¦ 概念清楚            ¦ 1.5
            概念清楚(半分)                         ¦ 概念清楚            ¦ 0.5
            概念清楚(一分)                         ¦ 概念清楚            ¦ 1
            概念清楚,得2分                         ¦ 概念清楚            ¦ 2
            概念清楚(2')                           ¦ 概念清楚            ¦ 2
            快速选择 (QuickSelect) (3分)           ¦ 快速选择 (QuickSelect) ¦ 3
            O(n²) 的状态定义(3分)                  ¦ O(n²) 的状态定义    ¦ 3
            查找和合并正确(各2分,共4分)            ¦ 查找和合并正确      ¦ each 2, 4 in all
            查找和合并正确\uFF08各2分\uFF0C共4分\uFF09 ¦ 查找和合并正确  ¦ each 2, 4 in all
            写出两种做法各2-3分(共5分)             ¦ 写出两种做法        ¦ each 2 to 3, 5 in all
            写出两种做法,各2至3分                  ¦ 写出两种做法        ¦ each 2 to 3
            监控项(至少3个,每个0.3分,共1分)        ¦ 监控项              ¦ at least 3, each 0.3, 1 in all
            监控项(每个0.3分,共1分,至少3个)        ¦ 监控项              ¦ each 0.3, 1 in all, at least 3
            流式做法(加分项,答出可+1分)            ¦ 流式做法            ¦ bonus 1
            流式做法(附加分2分)                    ¦ 流式做法            ¦ bonus 2
            流式做法,额外加1分                     ¦ 流式做法            ¦ bonus 1
            流式做法(+1分)                         ¦ 流式做法            ¦ bonus 1
            流式做法(加分项)(1分)                  ¦ 流式做法            ¦ is bonus, 1
            每种方法3.5分,选两种共7分              ¦ ``                  ¦ each 3.5, choose 2, 7 in all
            只答一种方法最多得4分                  ¦ ``                  ¦ fewer than 2: at most 4
            仅写出一种,不超过3分                   ¦ ``                  ¦ fewer than 2: at most 3
            少于两个例子最多2分                    ¦ ``                  ¦ fewer than 2: at most 2
            任选两种                               ¦ ``                  ¦ choose 2
            任意两种详细说明                       ¦ 详细说明            ¦ choose 2
            四选二,每个2分                         ¦ ``                  ¦ choose 2, each 2
            优点任选两点,每点0.5分                 ¦ 优点                ¦ choose 2, each 0.5
            写错复杂度扣1分                        ¦ 写错复杂度          ¦ deduct 1
            写错单位(-0.5分)                       ¦ 写错单位            ¦ deduct 0.5
            每错一处扣0.5分,扣完为止               ¦ ``                  ¦ deduct 0.5 repeatedly, down to zero
            表述完整,酌情给分                      ¦ 表述完整            ¦ discretion
            表述不清酌情扣分                       ¦ 表述不清            ¦ discretion
            满分10分                               ¦ ``                  ¦ 10 in all
            每点1分,最多3分                        ¦ ``                  ¦ each 1, at most 3
            每答对一个得0.5分                      ¦ ``                  ¦ each 0.5
            1分/个,共3分                           ¦ ``                  ¦ each 1, 3 in all
            查找(2分)、合并(2分),共4分             ¦ 查找、合并          ¦ 2, 2, 4 in all
            说明3分钟内的变化(1分)                 ¦ 说明3分钟内的变化   ¦ 1
            二分查找正确(2分)                      ¦ 二分查找正确        ¦ 2
            部分分析正确(1分)                      ¦ 部分分析正确        ¦ 1
            十分重要的三分之一(1分)                ¦ 十分重要的三分之一  ¦ 1
            得分低于3分的原因(2分)                 ¦ 得分低于3分的原因   ¦ 2
            Names the cause (2 points)             ¦ Names the cause     ¦ 2
            Names the cause (1 pt)                 ¦ Names the cause     ¦ 1
            Names the cause - 1.5 points           ¦ Names the cause     ¦ 1.5
            Names the cause: 2 pts.                ¦ Names the cause     ¦ 2
            Names the cause [2]                    ¦ Names the cause     ¦ 2
            Names the cause (half a point)         ¦ Names the cause     ¦ 0.5
            worth three points                     ¦ ``                  ¦ 3
            10 pts                                 ¦ ``                  ¦ 10
            Both work (2 points each, 4 in total)  ¦ Both work           ¦ each 2, 4 in all
            Two ways, 2-3 points each (5 in total) ¦ Two ways            ¦ each 2 to 3, 5 in all
            1 point per metric, at least three     ¦ ``                  ¦ each 1, at least 3
            choose any two                         ¦ ``                  ¦ choose 2
            any two of the four, 2 pts each        ¦ ``                  ¦ choose 2, each 2
            5 points for each way, choose two, 10 in total ¦ ``          ¦ each 5, choose 2, 10 in all
            at most 4 if only one is given         ¦ ``                  ¦ fewer than 2: at most 4
            If only one way is given, at most 4 points ¦ ``              ¦ fewer than 2: at most 4
            fewer than two: max 3 points           ¦ ``                  ¦ fewer than 2: at most 3
            up to 3 points                         ¦ ``                  ¦ at most 3
            Streaming (bonus +1)                   ¦ Streaming           ¦ bonus 1
            Streaming (extra credit: 2 points)     ¦ Streaming           ¦ bonus 2
            3 bonus points                         ¦ ``                  ¦ bonus 3
            Wrong unit: deduct 1                   ¦ Wrong unit          ¦ deduct 1
            deduct half a point for each wrong sign ¦ ``                 ¦ deduct 0.5 repeatedly
            Style, at the examiner's discretion    ¦ Style               ¦ discretion
            Says that 2 points define a line (1 point) ¦ Says that 2 points define a line ¦ 1
            Explains the result                    ¦ Explains the result ¦ ``
            """)
    void aLineIsItsWordsAndWhatItSaysOfPoints(String line, String statement, String said) {
        PointNotation notation = PointNotation.of(line);
        assertThat(notation.statement()).isEqualTo(statement);
        assertThat(notation.terms().stream().map(PointNotationTest::said).collect(Collectors.joining(", ")))
                .isEqualTo(said);
    }

    private static String said(Term term) {
        return switch (term) {
            case Total total -> total.points() + (total.inAll() ? " in all" : "");
            case Each each -> "each " + each.low() + (each.isOpen() ? " to " + each.high() : "");
            case Choose choose -> "choose " + choose.count();
            case AtLeast least -> "at least " + least.count();
            case Bonus bonus -> "bonus " + bonus.points();
            case IsBonus bonus -> "is bonus";
            case Deduct deduct -> "deduct " + deduct.points() + (deduct.repeated() ? " repeatedly" : "");
            case AtMost most -> "at most " + most.points();
            case AtMostIfFewer cap -> "fewer than " + cap.fewerThan() + ": at most " + cap.points();
            case Discretion discretion -> "discretion";
            case DownToZero floor -> "down to zero";
        };
    }

    @Test
    void partsOfALineCanHavePointsOfTheirOwn() {
        assertThat(PointNotation.of("查找(2分)和合并(1.5分)").shares())
                .extracting(share -> share.words() + " " + share.points())
                .containsExactly("查找 2", "合并 1.5");
        assertThat(PointNotation.of("The cause (1 point) and the cure (2 points)")
                        .shares())
                .extracting(share -> share.words() + " " + share.points())
                .containsExactly("The cause 1", "the cure 2");
    }

    @Test
    void severalAmountsAreTheirSumUnlessASumIsNamed() {
        assertThat(PointNotation.of("查找(2分)和合并(1.5分)").total()).hasToString("Optional[3.5]");
        assertThat(PointNotation.of("查找(2分)和合并(2分),共3分").total()).hasToString("Optional[3]");
    }

    @Test
    void aVeryLongLineIsReadAtOnce() {
        String line = "每".repeat(50_000) + "(各".repeat(50_000) + "2分";
        assertThat(PointNotation.of(line).terms()).isEmpty();
    }
}
