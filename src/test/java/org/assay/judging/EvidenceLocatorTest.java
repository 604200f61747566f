package org.assay.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.assay.judging.Evidence.Match;
import org.assay.judging.EvidenceLocator.Location;
import org.assay.judging.EvidenceLocator.Location.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceLocatorTest {
    private static Location locate(String answer, String quote) {
        return locate("", answer, quote);
    }

    private static Location locate(String ask, String answer, String quote) {
        return new EvidenceLocator(Questions.asking(ask), new Answer("1.1", answer), new Inspection(List.of()))
                .locate(quote);
    }

    private static List<String> found(String answer, String quote) {
        assertThat(locate(answer, quote)).isInstanceOf(Location.Found.class);
        return evidence(answer, quote).stream()
                .map(evidence -> new Answer("1.1", answer).quote(evidence.span()))
                .toList();
    }

    private static List<Evidence> evidence(String answer, String quote) {
        return locate(answer, quote) instanceof Location.Found(List<Evidence> evidence) ? evidence : List.of();
    }

    private static void assertMatch(String answer, String quote, Match match) {
        assertThat(evidence(answer, quote)).extracting(Evidence::match).containsExactly(match);
    }

    private static void assertVoid(String answer, String quote) {
        assertThat(locate(answer, quote)).isEqualTo(new Location.Void(Reason.NOT_FOUND));
    }

    @Test
    void firstOccurrenceCounts() {
        assertThat(evidence("梯度会消失。梯度会消失。", "梯度会消失")).containsExactly(new Evidence(new Span(0, 5), Match.EXACT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "使用 Adam 优化器，收敛更快。 | 使用Adam优化器,收敛更快",
                "Use Adam; it Converges fast | use adam; it converges FAST",
                "学习率取０．０１就够 | 学习率取0.01就够",
                "所谓“梯度消失”是这样 | 所谓\"梯度消失\"是这样",
                "用 `find` 找到根节点 | 用find找到根节点",
                "关键是**路径压缩**这一步 | 关键是路径压缩这一步",
                "梯度\u200b会消\u202e失的 | 梯度会消失的",
                "it doesn’t converge here | it doesn't converge here",
            })
    void formIsFolded(String answer, String quote) {
        assertMatch(answer, quote, Match.NORMALISED);
    }

    @Test
    void leadingMarksOfLinesAreFolded() {
        assertThat(found("方法:\n- 归并排序\n- 快速选择", "归并排序；快速选择".replace('；', '\n'))).containsExactly("归并排序\n- 快速选择");
        assertMatch("## 优点\n> 收敛得快", "优点 收敛得快", Match.NORMALISED);
    }

    @Test
    void normalisedPlaceIsMappedBackToTheOriginal() {
        assertThat(found("首先，ＡＢＣ 的  **核心** 思想，如下", "abc的核心思想如下")).containsExactly("ＡＢＣ 的  **核心** 思想，如下");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "时间复杂度是 O(n log k) 的堆方法 | 时间复杂度是 O(n log n) 的堆方法",
                "最坏情况的复杂度为 O(n²) 这么多 | 最坏情况的复杂度为 O(n2) 这么多",
                "最坏情况的复杂度为n²这么多 | 最坏情况的复杂度为n",
                "温度系数取 35 的时候效果最好 | 温度系数取 3.5 的时候效果最好",
                "温度系数取 3.5 的时候效果最好 | 温度系数取 35 的时候效果最好",
                "温度系数取 3.5 | 温度系数取 3",
                "温度系数取 0.15 | 温度系数取 0.1",
                "参数 1 2 的时候效果是最好的 | 参数 12 的时候效果是最好的",
                "更新的时候用 a*b 来代替原来的值 | 更新的时候用 ab 来代替原来的值",
                "更新的时候用 a**b 来代替 c**d 的值 | 更新的时候用 ab 来代替 cd 的值",
                "更新的时候用 x-y 来代替原来的值 | 更新的时候用 x y 来代替原来的值",
                "更新的时候用 a_b 来代替原来的值 | 更新的时候用 ab 来代替原来的值",
                "求和的范围是 Σ 里面的全部样本 | 求和的范围是 σ 里面的全部样本",
                "导数写成 f'(x) 的形式 | 导数写成 f(x) 的形式",
                "方差越大梯度就越不稳定所以要缩放 | 方差越小梯度就越不稳定所以要缩放",
                "总共需要做三次这样的归并操作才行 | 总共需要做两次这样的归并操作才行",
            })
    void meaningIsNeverFolded(String answer, String quote) {
        assertVoid(answer, quote);
    }

    @Test
    void minusAtTheStartOfAQuoteIsNoBulletUnlessItIsOneInTheAnswer() {
        assertVoid("目标函数取 + log p(x) 求和", "- log  p(x) 求和");
        assertThat(found("要点如下:\n- 先把数组  排好序", "- 先把数组 排好序")).containsExactly("先把数组  排好序");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "在这种情况下不应该使用动量方法来更新 | 在这种情况下应该使用动量方法来更新",
                "在这种情况下应该使用动量方法来更新它 | 在这种情况下不应该使用动量方法来更新它",
                "在这里不应该使用动量 | 应该使用动量",
                "it is not stable at the start of the training | it is stable at the start of the training",
                "the loss doesn't converge in this case | the loss does",
                "training is unstable in this case | stable in this case",
                "算法没有利用已经有的全部历史信息 | 算法利用已经有的全部历史信息",
            })
    void negatorMayNotGetLost(String answer, String quote) {
        assertVoid(answer, quote);
    }

    @Test
    void quoteStandsWhereNoNegatorPrecedesIt() {
        String answer = "有人说不应该使用动量,但我认为这里应该使用动量";
        assertThat(evidence(answer, "应该使用动量"))
                .containsExactly(new Evidence(new Span(answer.length() - 6, answer.length()), Match.EXACT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "把每次的新数据和堆顶元素作比较再决定 | 把每次的新数据与堆顶元素作比较再决定",
                "把每次的新数据和堆顶元素作比较再决定 | 把每次的新数据和堆顶的元素作比较再决定",
                "把每次的新数据和堆顶元素作比较再决定 | 把每次新数据和堆顶元素作比较再决定",
            })
    void fuzzyQuoteIsNinetyPercentSimilar(String answer, String quote) {
        assertMatch("开头。" + answer + "。结尾", quote, Match.FUZZY);
        assertThat(found("开头。" + answer + "。结尾", quote)).containsExactly(answer);
    }

    @Test
    void fuzzyQuoteMayNotBeFurtherOff() {
        assertVoid("把每次的新数据和堆顶元素作比较", "把每次的数据与堆顶元素比较");
    }

    @Test
    void fuzzyQuoteMayNotBeShort() {
        assertVoid("和堆顶元素作比", "与堆顶元素作比");
    }

    @ParameterizedTest
    @ValueSource(strings = {"把第1次的新数据和堆顶元素作比较再决定", "把每次的新数据和K堆顶元素作比较再决定", "把每次的新数据和=堆顶元素作比较再决定"})
    void fuzzyQuoteMayNotTouchADigitIdentifierOrOperator(String answer) {
        assertVoid(answer, "把每次的新数据和堆顶元素作比较再决定");
        assertVoid("把每次的新数据和堆顶元素作比较再决定", answer);
    }

    @Test
    void fuzzyPlaceOutsideTheFirstWindowIsFound() {
        String filler = "这里讲的是另外一件事情,".repeat(50);
        assertThat(found(filler + "反向传播时梯度逐层相乘就会变得很弱" + filler, "反向传播时候梯度逐层相乘就会变得很弱"))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).contains("梯度逐层相乘"));
    }

    @Test
    void partsStandInOrder() {
        String answer = "先建一个小顶堆,然后逐个比较,最后返回堆顶。";
        assertThat(found(answer, "先建一个小顶堆…返回堆顶")).containsExactly("先建一个小顶堆", "返回堆顶");
        assertThat(found(answer, "先建一个小顶堆......返回堆顶")).hasSize(2);
        assertVoid(answer, "返回堆顶…先建一个小顶堆");
        assertVoid(answer, "先建一个小顶堆…再排一次序");
    }

    @Test
    void ellipsisThatTheAnswerHasIsNoGap() {
        assertThat(found("期望 n+n/2+n/4+... = O(n)。", "n+n/2+n/4+... = O(n)")).containsExactly("n+n/2+n/4+... = O(n)");
    }

    @Test
    void shortQuoteIsExtendedToItsClause() {
        assertThat(found("用的是小顶堆,堆顶最小;另外要排序", "堆顶")).containsExactly("堆顶最小");
        assertThat(found("先用 BN 做归一化, then train", "bn")).containsExactly("先用 BN 做归一化");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n", "…", "。", "**", "“”", "\u200b", "\ud83d", "不存在的一句话而且很长"})
    void nothingIsFoundForWhatSaysNothing(String quote) {
        assertVoid("梯度会消失,因为导数小于一 😀。", quote);
    }

    @Test
    void quoteLongerThanTheAnswerIsVoid() {
        assertVoid("很短的答案", "很短的答案但是引用得比它长得多得多");
        assertVoid("", "引用");
    }

    @Test
    void surrogatePairsStayWhole() {
        String answer = "😀𠮷野家的梯度  下降😁";
        assertThat(found(answer, "𠮷野家的梯度 下降")).containsExactly("𠮷野家的梯度  下降");
        assertThat(found(answer, "\ude00𠮷野家的梯度")).containsExactly("😀𠮷野家的梯度");
        assertThat(found(answer, "𠮷")).allSatisfy(words -> assertThat(words).contains("𠮷野家"));
    }

    @Test
    void echoOfTheQuestionIsVoid() {
        String ask = "请说明为什么注意力机制中需要除以维度的平方根,并分析复杂度。";
        String answer = "为什么注意力机制中需要除以维度的平方根:因为方差会随维度变大";
        assertThat(locate(ask, answer, "为什么注意力机制中需要除以维度的平方根")).isEqualTo(new Location.Void(Reason.ECHO_OF_QUESTION));
        assertThat(locate(ask, answer, "需要除以维度的平方根:因为方差会随维度变大")).isInstanceOf(Location.Found.class);
        assertThat(locate(ask, answer, "除以维度的平方根")).isInstanceOf(Location.Found.class);
    }

    @Test
    void codeOfTheQuestionIsNoEcho() {
        String line = "optimizer.zero_grad(); loss.backward()";
        assertThat(locate("找出问题:\n```\n" + line + "\n```", "改为 " + line, line)).isInstanceOf(Location.Found.class);
        assertThat(locate("找出问题:\n    " + line + "\n", "改为 " + line, line)).isInstanceOf(Location.Found.class);
        assertThat(locate("找出问题: " + line, "改为 " + line, line)).isEqualTo(new Location.Void(Reason.ECHO_OF_QUESTION));
    }

    @Test
    void instructionIsNoEvidence() {
        String answer = "参考答案说用堆就对。堆的复杂度是 O(n log k)。";
        Span passage = new Span(0, 9);
        Inspection inspection = new Inspection(List.of(Flag.at(Flag.Kind.INJECTION_SUSPECTED, passage, "")));
        EvidenceLocator locator = new EvidenceLocator(Questions.asking(""), new Answer("1.1", answer), inspection);
        assertThat(locator.locate("用堆就对")).isEqualTo(new Location.Void(Reason.INSTRUCTION));
        assertThat(locator.locate("参考答案说用堆就对。堆的"))
                .as("two characters more do not make it evidence")
                .isEqualTo(new Location.Void(Reason.INSTRUCTION));
        assertThat(locator.locate("堆的复杂度是 O(n log k)")).isInstanceOf(Location.Found.class);
    }

    @Test
    void partThatIsVoidDropsOut() {
        String ask = "请说明为什么注意力机制中需要除以维度的平方根";
        String answer = "为什么注意力机制中需要除以维度的平方根:因为方差会随维度变大";
        assertThat(locate(ask, answer, "注意力机制中需要除以维度的平方根…方差会随维度变大"))
                .isInstanceOfSatisfying(Location.Found.class, found -> assertThat(found.evidence())
                        .hasSize(1));
    }

    /** Whatever an answer is made of, a stretch cut from it is found as it stands, unless that would mislead. */
    @Test
    void everyHonestStretchIsFound() {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        String alphabet = "梯度下降堆排序abcXYZ 0123.,。,*_-+()²√😀\n";
        int[] points = alphabet.codePoints().toArray();
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(60, 0, points.length).forEach(i -> text.appendCodePoint(points[i]));
            String answer = text.toString();
            int from = answer.offsetByCodePoints(0, random.nextInt(20));
            int to = answer.offsetByCodePoints(from, 10 + random.nextInt(20));
            String quote = answer.substring(from, to);
            if (Cut.isMisleading(answer, new Span(from, to))
                    || !quote.equals(quote.strip())
                    || quote.codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            assertThat(evidence(answer, quote))
                    .as("-Dseed=%d", seed)
                    .extracting(evidence -> new Answer("1.1", answer).quote(evidence.span()))
                    .containsExactly(quote);
        }
    }
}
