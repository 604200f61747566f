package org.assay.offline;

import static org.assay.testing.JudgingTasks.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assay.judging.Answer;
import org.assay.judging.EvidenceLocator.Location;
import org.assay.judging.Flag;
import org.assay.judging.Inspection;
import org.assay.judging.Judged;
import org.assay.judging.Judgment;
import org.assay.judging.Judgment.Rated;
import org.assay.judging.Span;
import org.assay.rubric.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineJudgeTest {
    private static final Inspection CLEAN = new Inspection(List.of());
    private static final OfflineJudge JUDGE = new OfflineJudge(new SentenceEmbedder(), Sample::exactly);
    private static final String GOOD = """
            1. 最近用过的数据留在内存里,下次读的时候不用再去访问磁盘,所以快。
            2. 缓存容量越大,命中率就越高,不过内存也占得越多。
            3. LRU 用哈希表加双向链表,读写都是 O(1)。
            4. 条目默认 30 秒后过期,过期了再读就重新加载。""";

    record Statement(Criterion criterion, String text) {
        @Override
        public String toString() {
            return criterion.id() + ": " + text;
        }
    }

    static Stream<Statement> accepted() {
        return Sample.QUESTION.criteria().flatMap(c -> c.accept().stream().map(text -> new Statement(c, text)));
    }

    static Stream<Statement> rejected() {
        return Sample.QUESTION.criteria().flatMap(c -> c.reject().stream().map(text -> new Statement(c, text)));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void acceptedStatementInASentenceMeetsItsCriterion(Statement statement) {
        assertThat(levels(statement.text())).containsEntry(statement.criterion().id(), "met");
        assertThat(levels("我的看法如下。" + statement.text() + "。以上就是全部内容。"))
                .containsEntry(statement.criterion().id(), "met");
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void rejectedStatementDoesNotMeetItsCriterion(Statement statement) {
        assertThat(levels(statement.text())).containsEntry(statement.criterion().id(), "not-met");
    }

    @Test
    void goodAnswerInOwnWordsMeetsEveryCriterion() {
        assertThat(levels(GOOD).values()).containsOnly("met");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t ",
                "今天天气很好,我和朋友去公园散步,然后一起吃了火锅。",
                "My favourite football team won the final yesterday and everybody was dancing in the street.",
                "缓存、内存、磁盘、命中率、容量、LRU、哈希表、双向链表、O(1)、过期时间、30 秒",
                "缓存,内存,磁盘,命中率,容量,LRU,哈希表,双向链表,O(1),过期,重新加载",
                "缓存 内存 磁盘 命中率 容量 LRU 哈希表 双向链表 过期 重新加载",
                "cache, memory, disk, hit rate, LRU, hash map, doubly linked list, O(1), timeout",
                "命中率",
                "请说明缓存如何减少读取的时间,缓存的容量对命中率有什么影响,并分析 LRU 的实现与代价。过期时间应该如何设置?",
            })
    void nothingSaidEarnsNothing(String text) {
        assertThat(levels(text).values()).containsOnly("not-met");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LRU 用哈希表加双向链表,get 和 put 都是 O(n)。",
                "LRU 用哈希表加双向链表,读写都是 O(log n)。",
                "With a hash map and a doubly linked list every get and put takes O(n log n)",
            })
    void anotherComplexityClassIsNotMet(String text) {
        assertThat(levels(text)).containsEntry("cost", "not-met");
    }

    @Test
    void anotherNumberIsNotMet() {
        assertThat(levels("默认 45 秒过期,过期后再次读取会重新加载数据。")).containsEntry("timeout", "not-met");
    }

    @ParameterizedTest
    @ValueSource(strings = {"缓存开得越大命中率越低,内存占用也越多", "容量增大后命中率下降,不过要花更多内存"})
    void reversedTrendIsNotMet(String text) {
        assertThat(levels(text)).containsEntry("hit-rate", "not-met");
    }

    @Test
    void offTopicAnswerIsFlagged() {
        assertThat(judge("今天天气很好,我和朋友去公园散步,然后一起吃了火锅。").flags())
                .extracting(Flag::kind)
                .containsExactly(Flag.Kind.OFF_TOPIC);
        assertThat(judge(GOOD).flags()).isEmpty();
        assertThat(judge(" ").flags()).isEmpty();
    }

    @Test
    void creditHasEvidenceThatStandsInTheAnswer() {
        Answer answer = new Answer("q", GOOD);
        for (Judgment judgment : judge(GOOD).sheet().judgments()) {
            Rated rated = (Rated) judgment;
            assertThat(rated.evidence()).isNotEmpty();
            assertThat(rated.evidence()).allSatisfy(evidence -> assertThat(answer.quote(evidence.span()))
                    .isNotBlank()
                    .doesNotEndWith("。")
                    .doesNotStartWith("1"));
            assertThat(rated.by()).isEqualTo(Judgment.By.JUDGE);
            assertThat(rated.confidence()).isEmpty();
            assertThat(rated.rationale()).contains("最接近", "关键词");
        }
    }

    @Test
    void passageInsideAnInstructionIsNoEvidence() {
        Inspection inspection =
                new Inspection(List.of(Flag.at(Flag.Kind.INJECTION_SUSPECTED, new Span(0, GOOD.length()), "")));
        assertThat(levels(JUDGE.judge(task(Sample.QUESTION, new Answer("q", GOOD), inspection)))
                        .values())
                .containsOnly("not-met");
    }

    @Test
    void creditWithoutALocatedQuoteIsTheLastLevel() {
        OfflineJudge blind = new OfflineJudge(
                new SentenceEmbedder(), (q, a, i) -> quote -> new Location.Void(Location.Reason.ECHO_OF_QUESTION));
        assertThat(levels(blind.judge(task(Sample.QUESTION, new Answer("q", GOOD), CLEAN)))
                        .values())
                .containsOnly("not-met");
    }

    @Test
    void twoThreadsJudgeAlike() throws Exception {
        OfflineJudge judge = new OfflineJudge(new SentenceEmbedder(), Sample::exactly);
        Callable<Object> task = () ->
                judge.judge(task(Sample.QUESTION, new Answer("q", GOOD), CLEAN)).sheet();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var sheets = threads.invokeAll(List.of(task, task, task, task));
            for (var sheet : sheets) {
                assertThat(sheet.get()).isEqualTo(judge(GOOD).sheet());
            }
        }
    }

    @Test
    void provenanceNamesJudgeModelAndRules() {
        var provenance = judge(GOOD).provenance();
        assertThat(provenance.judge()).isEqualTo("offline");
        assertThat(provenance.model()).isEqualTo("bge-small-zh-v1.5-q");
        assertThat(provenance.promptVersion()).isEqualTo("offline-3");
        assertThat(provenance.promptHash()).matches("[0-9a-f]{64}");
        assertThat(provenance.usage().calls()).isZero();
        assertThat(provenance.latency()).isPositive();
        assertThat(provenance.rawReply()).isEmpty();
    }

    private static Judged judge(String text) {
        return JUDGE.judge(task(Sample.QUESTION, new Answer("q", text), CLEAN));
    }

    private static Map<String, String> levels(String text) {
        return levels(judge(text));
    }

    private static Map<String, String> levels(Judged judged) {
        Map<String, String> levels = new TreeMap<>();
        judged.sheet().judgments().forEach(j -> levels.put(j.criterion(), ((Rated) j).level()));
        return levels;
    }
}
