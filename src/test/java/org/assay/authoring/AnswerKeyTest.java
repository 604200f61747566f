package org.assay.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.catalog.RubricImport.DocumentType;
import org.assay.catalog.RubricImport.Draft;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;
import org.assay.rubric.Source;
import org.assay.testing.AnswerKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole answer keys of the tests' own become the drafts that are written down beside them. */
class AnswerKeyTest {
    private static final String ZH = AnswerKeys.text("clean.zh.txt");
    private static final String EN = AnswerKeys.text("clean.en.md");

    @ParameterizedTest
    @CsvSource({"clean.zh.txt, clean.zh.sketch", "clean.en.md, clean.en.sketch", "noisy.en.txt, noisy.en.sketch"})
    void aDocumentIsItsSketch(String document, String sketch) {
        assertThat(Imports.sketch(Imports.text(AnswerKeys.text(document)))).isEqualTo(AnswerKeys.text(sketch));
    }

    /** Broken brackets, running heads, page numbers, bold type, LaTeX, a fence that nobody closed, words after a wrong line end. */
    @Test
    void noiseMovesLinesAndNothingElse() {
        Draft noisy = Imports.text(AnswerKeys.text("noisy.zh.txt"));
        Draft clean = Imports.text(ZH);
        assertThat(Sketch.withoutLines(noisy.exam())).isEqualTo(Sketch.withoutLines(clean.exam()));
        assertThat(Imports.findingIds(noisy)).isEqualTo(Imports.findingIds(clean));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16BE", "UTF-16LE", "UTF-16"})
    void theEncodingIsFound(String charset) {
        Draft draft = Imports.bytes(ZH.getBytes(Charset.forName(charset)), DocumentType.TEXT);
        assertThat(draft).isEqualTo(Imports.text(ZH));
    }

    @Test
    void lineEndsOfAnySystemCountTheSame() {
        assertThat(Imports.text(ZH.replace("\n", "\r\n"))).isEqualTo(Imports.text(ZH));
        assertThat(Imports.text("\uFEFF" + ZH)).isEqualTo(Imports.text(ZH));
    }

    @Test
    void aWordDocumentIsReadLikeItsText() {
        byte[] word = Documents.word(List.of(ZH.split("\n", -1)));
        assertThat(Imports.sketch(Imports.bytes(word, DocumentType.WORD)))
                .isEqualTo(AnswerKeys.text("clean.zh.sketch"));
    }

    @Test
    void numbersThatWordCountsAndItsTablesAreRead() {
        Draft draft = Imports.bytes(Documents.numberedWord(), DocumentType.WORD);
        assertThat(Sketch.withoutLines(draft.exam())).isEqualTo("""
                Counted by Word 5
                section-1 5 Counted by Word
                    1.1 2 First
                      L1 2
                        L1.1 2
                    1.2 3 Second
                      L1 2
                        L1.1 2
                      L2 1
                        L2.1 1
                """);
    }

    @Test
    void aPdfIsReadLikeItsTextButForItsRunningHeads() {
        byte[] pdf = Documents.pdf(EN, "Internal - for graders only", 40);
        Draft draft = Imports.bytes(pdf, DocumentType.PDF);
        assertThat(Sketch.withoutLines(draft.exam()))
                .isEqualTo(Sketch.withoutLines(Imports.text(EN).exam()));
        assertThat(draft.exam().questions().map(Question::reference)).noneMatch(text -> text.contains("Internal"));
    }

    @Test
    void soIsAPdfInChinese() {
        byte[] pdf = ChinesePdf.of(ZH, "内部资料 - 仅供阅卷", 40);
        Draft draft = Imports.bytes(pdf, DocumentType.PDF);
        assertThat(Sketch.withoutLines(draft.exam()))
                .isEqualTo(Sketch.withoutLines(Imports.text(ZH).exam()));
        assertThat(draft.exam().questions().map(Question::reference)).noneMatch(text -> text.contains("内部资料"));
    }

    /** Nothing is invented: the reference of every criterion stands in the lines that it names. */
    @ParameterizedTest
    @ValueSource(strings = {"clean.zh.txt", "noisy.zh.txt", "clean.en.md", "noisy.en.txt"})
    void everyCriterionNamesTheLinesThatItsReferenceStandsIn(String document) {
        String text = AnswerKeys.text(document);
        List<Criterion> criteria = Imports.text(text)
                .exam()
                .questions()
                .flatMap(Question::criteria)
                .toList();
        assertThat(criteria).isNotEmpty().allSatisfy(criterion -> {
            String lines = letters(lines(text, criterion.source().orElseThrow()));
            assertThat(criterion.reference().lines())
                    .allSatisfy(line -> assertThat(lines).contains(letters(line)));
        });
    }

    private static String lines(String text, Source source) {
        return String.join("\n", Arrays.asList(text.split("\n", -1)).subList(source.from() - 1, source.to()));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void theTextBeforeTheAnswerIsWhatCandidatesAreAsked() {
        assertThat(Imports.text(EN).exam().question("1.1").orElseThrow().ask())
                .isEqualTo("Explain two ways to keep a search tree balanced, and what an insertion costs.");
    }

    @Test
    void questionsNumberedAnewInEverySectionStayApart() {
        Draft draft = Imports.text("""
                第一部分 基础(5分)
                1. 栈(2分)
                参考答案:后进先出。
                评分标准:说明顺序(2分)
                2. 队列(3分)
                参考答案:先进先出。
                评分标准:说明顺序(3分)
                第二部分 进阶(4分)
                1. 图(4分)
                参考答案:结点和边。
                评分标准:结点(2分);边(2分)
                """);
        assertThat(draft.exam().questions().map(Question::id)).containsExactly("1.1", "1.2", "2.1");
        assertThat(draft.exam().question("2.1").orElseThrow().items()).hasSize(2);
    }

    @Test
    void questionsByNameNeedNoSections() {
        Draft draft = Imports.text("""
                小测验(总分:5分)
                第1题 栈(2分)
                参考答案:后进先出。
                评分标准:
                1. 说明出入的顺序(2分)
                第2题 队列(3分)
                参考答案:先进先出。
                评分标准:
                1. 说明出入的顺序(1分)
                2. 举出一个用途(2分)
                """);
        assertThat(Sketch.withoutLines(draft.exam())).isEqualTo("""
                小测验 5
                section-1 5 小测验
                    1 2 栈
                      L1 2
                        L1.1 2
                    2 3 队列
                      L1 1
                        L1.1 1
                      L2 2
                        L2.1 2
                """);
    }

    @Test
    void wordsInFramesAndDotsBeforePointsAreUsual() {
        Draft draft = Imports.text("""
                一、概念
                1. 栈和队列
                1.1 栈(本题3分)
                【参考答案】
                一、后进先出
                2. 常用于递归
                【评分标准】
                \uFF081\uFF09说明出入的顺序……2分
                \uFF082\uFF09举出一个用途……1分
                2.1 队列(2分)
                【参考答案】先进先出
                【评分标准】说明出入的顺序……2分
                """);
        assertThat(Sketch.of(draft.exam())).isEqualTo("""
                imported 5
                section-1 5 概念
                  group 1 3 栈和队列
                    1.1 3 栈 @3
                      L1 2 @8
                        L1.1 2 @5-6
                      L2 1 @9
                        L2.1 1 @5-6
                  group section-1 2 概念
                    2.1 2 队列 @10
                      L1 2 @12
                        L1.1 2 @11
                """);
        assertThat(draft.exam().question("1.1").orElseThrow().items().getFirst().text())
                .isEqualTo("说明出入的顺序");
    }

    @Test
    void indentedLinesArePartsOfTheLineAbove() {
        Draft draft = Imports.text("""
                1.1 栈(3分)
                参考答案:后进先出。
                评分标准:
                - 操作(3分)
                  - 入栈(1分)
                  - 出栈(2分)
                """);
        assertThat(Sketch.of(draft.exam())).contains("""
                      L1 3 @4
                        L1.1 1 @2
                        L1.2 2 @2
                """);
    }

    @Test
    void aListOfContentsBeforeTheQuestionsIsNotTheQuestions() {
        Draft draft = Imports.text("""
                1.1 栈(3分)
                1.2 队列(2分)

                1.1 栈(3分)
                参考答案:后进先出。
                评分标准:
                - 顺序(3分)
                1.2 队列(2分)
                参考答案:先进先出。
                评分标准:
                - 顺序(2分)
                """);
        assertThat(draft.exam()
                        .questions()
                        .map(question -> question.source().orElseThrow().from()))
                .containsExactly(4, 8);
    }

    private static String question(String reference, String standard) {
        return "1.1 题目(6分)\n参考答案:\n" + reference + "\n评分标准:\n" + standard + "\n";
    }

    /** One line, with the reference answer that it is about → the item that it becomes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            要点            | - 查找(2分)和合并(4分)           | L1 6; L1.1 2; L1.2 4
            要点            | - 查找、插入和合并(各2分,共6分)  | L1 6; L1.1 2; L1.2 2; L1.3 2
            要点            | - 查找、插入和合并正确(6分)      | L1 6; L1.1 2; L1.2 2; L1.3 2
            要点            | - 查找和合并的区别(6分)          | L1 6; L1.1 6
            要点            | - 说明原因(5分),写错单位扣1分    | L1 5; L1.1 5; L1.2 -1
            1. 甲~2. 乙~3. 丙 | - 任选两点说明,每点3分         | L1 6 best 2; L1.1 3; L1.2 3; L1.3 3
            1. 甲~2. 乙~3. 丙 | - 任选两点说明(6分)            | L1 6 best 2; L1.1 3; L1.2 3; L1.3 3
            1. 甲~2. 乙     | - 至少两点,每点3分               | L1 6 steps [3, 6]; L1.1; L1.2
            要点            | - 说明要点,每点1分,最多6分       | L1 6; L1.1 1; L1.2 1; L1.3 1; L1.4 1; L1.5 1; L1.6 1
            方法一:甲(2分)~方法二:乙(4分) | - 给出两种方法,各2-4分(共6分) | L1 6; L1.1 2; L1.2 4
            """)
    void aLineBecomesAnItem(String reference, String line, String item) {
        Draft draft = Imports.text(question(reference.replace('~', '\n'), line));
        String sketch = Sketch.withoutLines(draft.exam())
                .lines()
                .skip(3)
                .map(String::strip)
                .collect(Collectors.joining("; "));
        assertThat(sketch).isEqualTo(item);
    }

    @Test
    void aCapIsAboutTheItemThatPaysWaysToAnswerElseAboutTheQuestion() {
        String cap = "\n- 只答一种最多得4分";
        Draft ways = Imports.text(question("方法一:甲\n方法二:乙\n方法三:丙", "- 给出两种方法,每种3分" + cap));
        assertThat(Sketch.of(ways.exam())).contains("L1 6 best 2 fewer than 2: at most 4 @");
        Draft lines = Imports.text(question("要点", "- 说明甲(3分)\n- 说明乙(3分)" + cap));
        assertThat(Sketch.of(lines.exam())).contains("1.1 6 题目 fewer than 2: at most 4 @");
    }

    @Test
    void wordsThatNoRuleSaysAreToldWithTheirLine() {
        Draft draft = Imports.text(question("要点", "- 说明甲(6分)\n- 表述清楚,酌情给分\n- 书写工整"));
        assertThat(draft.doubts())
                .extracting(finding ->
                        finding.id() + " @" + finding.source().orElseThrow().from())
                .containsExactly("unclear-rule@1.1 @6", "unclear-rule@1.1 @7");
    }
}
