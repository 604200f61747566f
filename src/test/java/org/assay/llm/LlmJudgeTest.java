package org.assay.llm;

import static org.assay.llm.ReplyReaderTest.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.assay.judging.Flag;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgeFailure;
import org.assay.judging.Judged;
import org.assay.judging.JudgingOptions;
import org.assay.judging.JudgingOptions.Calls;
import org.assay.judging.Judgment;
import org.assay.judging.Judgment.Abstained;
import org.assay.judging.Judgment.Rated;
import org.assay.judging.Judgment.Why;
import org.assay.testing.provider.FakeProvider;
import org.assay.testing.provider.ProviderReply;
import org.assay.testing.provider.ProviderRequest;
import org.assay.testing.provider.WireFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real clients of LangChain4j, over HTTP, against a provider that does what a test says. */
class LlmJudgeTest {
    /** Rates the first two criteria met and the third not. */
    static final String GOOD = all(
            judgment("1", "smallest element", "met"),
            judgment("2", "read in O(1)", "met"),
            judgment("3", "", "not-met"));

    private static String judgment(String number, String quote, String level) {
        String quotes = quote.isEmpty() ? "" : "\"" + quote + "\"";
        return "{\"criterion\":\"%s\",\"quotes\":[%s],\"level\":\"%s\",\"why\":\"so it is\"}"
                .formatted(number, quotes, level);
    }

    private static LlmJudge judge(LlmConfig config, ReplyCache cache) {
        return LlmJudges.calling(config, cache, Clock.systemUTC());
    }

    private static Judged judge(FakeProvider provider, WireFormat format) {
        return judge(TestConfig.at(provider, format), ReplyCache.NONE).judge(Heaps.task(Heaps.ANSWER));
    }

    private static Function<ProviderRequest, ProviderReply> replies(String... texts) {
        List<String> left = new ArrayList<>(List.of(texts));
        return request -> {
            synchronized (left) {
                return ProviderReply.text(left.size() == 1 ? left.getFirst() : left.removeFirst());
            }
        };
    }

    private static List<String> outcome(Judged judged) {
        return judged.sheet().judgments().stream()
                .map(judgment -> switch (judgment) {
                    case Rated rated -> rated.level();
                    case Abstained abstained -> abstained.why().name();
                })
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void judgesByWhatTheModelReplies(WireFormat format) {
        try (FakeProvider provider = FakeProvider.replying(replies(GOOD))) {
            Judged judged = judge(provider, format);
            assertThat(outcome(judged)).containsExactly("met", "met", "not-met");
            Rated root = (Rated) judged.sheet().judgment("root");
            assertThat(root.evidence()).hasSize(1);
            assertThat(root.rationale()).isEqualTo("so it is");
            assertThat(root.confidence()).isEmpty();
            assertThat(judged.provenance().judge()).isEqualTo("m");
            assertThat(judged.provenance().model()).isEqualTo("model-1");
            assertThat(judged.provenance().promptVersion()).startsWith("en-");
            assertThat(judged.provenance().parameters()).containsEntry("temperature", "0.0");
            assertThat(judged.provenance().usage().calls()).isEqualTo(1);
            assertThat(judged.provenance().usage().inputTokens()).isPositive();
            assertThat(judged.provenance().usage().cost()).isPositive();
            assertThat(judged.provenance().rawReply().orElseThrow()).contains("so it is");
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAsConfigured(WireFormat format) {
        try (FakeProvider provider = FakeProvider.replying(replies(GOOD))) {
            judge(provider, format);
            ProviderRequest request = provider.requests().getFirst();
            assertThat(request.model()).isEqualTo("model-1");
            assertThat(request.system())
                    .contains("## Criterion 3", "The smallest element")
                    .doesNotContain(Heaps.ANSWER);
            assertThat(request.messages()).hasSize(1);
            assertThat(request.lastMessage()).contains(Heaps.ANSWER);
            if (format != WireFormat.OLLAMA) {
                assertThat(request.key()).isEqualTo("secret");
            }
            boolean hasSchema = format != WireFormat.ANTHROPIC;
            assertThat(request.schema().isObject()).as("schema").isEqualTo(hasSchema);
            if (hasSchema) {
                assertThat(request.schema().toString()).contains("\"judgments\"", "not-met", "\"1\",\"2\",\"3\"");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBeginningIsTheSameForAllCandidates(WireFormat format) {
        try (FakeProvider provider = FakeProvider.replying(replies(GOOD))) {
            LlmJudge judge = judge(TestConfig.at(provider, format), ReplyCache.NONE);
            judge.judge(Heaps.task(Heaps.ANSWER));
            judge.judge(Heaps.task("Something else about the smallest element, read in O(1)."));
            assertThat(provider.requests().get(0).system())
                    .isEqualTo(provider.requests().get(1).system());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenReplyIsAskedForOnceMoreWithItsFault(WireFormat format) {
        try (FakeProvider provider = FakeProvider.replying(replies("I think it is good.", GOOD))) {
            Judged judged = judge(provider, format);
            assertThat(outcome(judged)).containsExactly("met", "met", "not-met");
            assertThat(provider.requests()).hasSize(2);
            assertThat(provider.requests().getLast().messages()).hasSize(3);
            assertThat(provider.requests().getLast().lastMessage()).contains("The reply is not one JSON object.");
            assertThat(judged.provenance().usage().calls()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatStaysBrokenAbstainsAndTheRestStands(WireFormat format) {
        String missing = all(judgment("1", "smallest element", "met"), judgment("3", "", "not-met"));
        try (FakeProvider provider = FakeProvider.replying(replies(missing))) {
            assertThat(outcome(judge(provider, format))).containsExactly("met", "REPLY_BROKEN", "not-met");
            assertThat(provider.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReplyThatIsCutShortIsBroken(WireFormat format) {
        try (FakeProvider provider =
                FakeProvider.replying(request -> new ProviderReply.CutShort(GOOD.substring(0, 80)))) {
            assertThat(outcome(judge(provider, format))).containsOnly("REPLY_BROKEN");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "ANTHROPIC", "GEMINI"})
    void aFilteredReplyAbstains(WireFormat format) {
        try (FakeProvider provider = FakeProvider.replying(request -> new ProviderReply.Filtered())) {
            assertThat(outcome(judge(provider, format))).containsOnly("REFUSED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsNoJudgment(WireFormat format) {
        try (FakeProvider provider = FakeProvider.replying(request -> new ProviderReply.Refusal("I cannot do that."))) {
            assertThat(outcome(judge(provider, format)))
                    .containsOnly(
                            format == WireFormat.OPENAI || format == WireFormat.ANTHROPIC ? "REFUSED" : "REPLY_BROKEN");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyReplyIsNoJudgment(WireFormat format) {
        try (FakeProvider provider = FakeProvider.replying(request -> new ProviderReply.Empty())) {
            assertThat(outcome(judge(provider, format))).containsOnly("REPLY_BROKEN");
            assertThat(provider.calls()).isEqualTo(2);
        }
    }

    private static JudgeFailure failure(FakeProvider provider, WireFormat format) {
        return catchThrowableOfType(JudgeFailedException.class, () -> judge(provider, format))
                .failure();
    }

    @ParameterizedTest
    @EnumSource
    void anOutageIsTriedAgainAndThenLeftToTheQueue(WireFormat format) {
        try (FakeProvider provider = FakeProvider.replying(request -> ProviderReply.Status.of(500))) {
            assertThat(failure(provider, format)).isInstanceOf(JudgeFailure.Temporary.class);
            assertThat(provider.calls()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShortOutageIsNotNoticed(WireFormat format) {
        List<ProviderReply> script = new ArrayList<>(
                List.of(ProviderReply.Status.of(503), new ProviderReply.Reset(), ProviderReply.text(GOOD)));
        try (FakeProvider provider = FakeProvider.replying(request -> script.removeFirst())) {
            assertThat(outcome(judge(provider, format))).containsExactly("met", "met", "not-met");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProviderSaysWhenToComeBack(WireFormat format) {
        try (FakeProvider provider =
                FakeProvider.replying(request -> new ProviderReply.Status(429, OptionalInt.of(30)))) {
            assertThat(failure(provider, format))
                    .isInstanceOfSatisfying(
                            JudgeFailure.Temporary.class,
                            temporary -> assertThat(temporary.retryAfter()).contains(Duration.ofSeconds(30)));
            assertThat(provider.calls()).as("not asked again at once").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReplyThatComesTooLateIsAFailure(WireFormat format) {
        try (FakeProvider provider = FakeProvider.replying(request -> new ProviderReply.Late(Duration.ofSeconds(2)))) {
            assertThat(failure(provider, format)).isInstanceOf(JudgeFailure.Temporary.class);
        }
    }

    /** Some providers send blank lines until they have an answer. */
    @Test
    @Timeout(20)
    void blanksDoNotHoldACallForEver() {
        try (FakeProvider provider = FakeProvider.replying(request -> new ProviderReply.Blanks())) {
            LlmJudge judge = judge(
                    TestConfig.at(provider, WireFormat.OPENAI, "models.m.concurrent-calls", "1"), ReplyCache.NONE);
            JudgeFailedException failed =
                    catchThrowableOfType(JudgeFailedException.class, () -> judge.judge(Heaps.task(Heaps.ANSWER)));
            assertThat(failed.failure()).isInstanceOf(JudgeFailure.Temporary.class);
            assertThat(provider.calls())
                    .as("tried again on the only connection")
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void aWrongKeyPausesTheModel(int status) {
        try (FakeProvider provider = FakeProvider.replying(request -> ProviderReply.Status.of(status))) {
            for (WireFormat format : WireFormat.values()) {
                int before = provider.calls();
                LlmJudge judge = judge(TestConfig.at(provider, format), ReplyCache.NONE);
                for (int i = 0; i < 3; i++) {
                    JudgeFailedException failed = catchThrowableOfType(
                            JudgeFailedException.class, () -> judge.judge(Heaps.task(Heaps.ANSWER)));
                    assertThat(failed.failure()).isInstanceOf(JudgeFailure.Misconfigured.class);
                }
                assertThat(provider.calls() - before)
                        .as("asked once by " + format)
                        .isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRejectedRequestIsNotRepeated(WireFormat format) {
        try (FakeProvider provider = FakeProvider.replying(request -> ProviderReply.Status.of(400))) {
            assertThat(failure(provider, format)).isInstanceOf(JudgeFailure.Permanent.class);
            assertThat(provider.calls()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReasoningModelIsSentNoTemperature(WireFormat format) {
        try (FakeProvider provider = FakeProvider.replying(replies(GOOD))) {
            LlmJudge judge = judge(TestConfig.at(provider, format, "models.m.reasoning", "true"), ReplyCache.NONE);
            Judged judged = judge.judge(Heaps.task(Heaps.ANSWER));
            assertThat(provider.requests().getFirst().body().findValues("temperature"))
                    .isEmpty();
            assertThat(provider.requests()
                            .getFirst()
                            .body()
                            .findValues("max_tokens")
                            .isEmpty())
                    .isEqualTo(format != WireFormat.ANTHROPIC);
            assertThat(judged.provenance().parameters()).doesNotContainKey("temperature");
        }
    }

    @Test
    void aProviderThatKeepsFailingIsLeftAlone() {
        try (FakeProvider provider = FakeProvider.replying(request -> ProviderReply.Status.of(500))) {
            LlmJudge judge = judge(TestConfig.at(provider, WireFormat.OPENAI), ReplyCache.NONE);
            for (int i = 0; i < 20; i++) {
                catchThrowableOfType(JudgeFailedException.class, () -> judge.judge(Heaps.task(Heaps.ANSWER)));
            }
            assertThat(provider.calls()).isEqualTo(50);
        }
    }

    @Test
    void nobodyIsThereAtAll() {
        LlmConfig config = TestConfig.of(
                "models.m.provider", "openai",
                "models.m.base-url", "http://127.0.0.1:9/v1",
                "models.m.api-key", "none",
                "models.m.model", "m");
        JudgeFailedException failed = catchThrowableOfType(
                JudgeFailedException.class, () -> judge(config, ReplyCache.NONE).judge(Heaps.task(Heaps.ANSWER)));
        assertThat(failed.failure()).isEqualTo(new JudgeFailure.Temporary("m cannot be reached", Optional.empty()));
    }

    @Test
    void aQuoteThatIsNotThereIsNoEvidence() {
        String invented = GOOD.replace("read in O(1)", "takes constant time in every case");
        try (FakeProvider provider = FakeProvider.replying(replies(invented))) {
            Judged judged = judge(provider, WireFormat.OPENAI);
            assertThat(outcome(judged)).containsExactly("met", "QUOTE_NOT_FOUND", "not-met");
            assertThat(judged.flags()).extracting(Flag::kind).containsExactly(Flag.Kind.QUOTE_VOID);
        }
    }

    @Test
    void oneCallACriterionAsksForEachAlone() {
        try (FakeProvider provider = FakeProvider.replying(request -> ProviderReply.text(all(judgment(
                "1",
                request.system().contains("constant time\nLevels") ? "read in O(1)" : "smallest element",
                "met"))))) {
            Judged judged = judge(TestConfig.at(provider, WireFormat.OPENAI), ReplyCache.NONE)
                    .judge(Heaps.task(Heaps.ANSWER, new JudgingOptions(Calls.PER_CRITERION, 1)));
            assertThat(outcome(judged)).containsExactly("met", "met", "met");
            assertThat(provider.requests()).hasSize(3).allSatisfy(request -> assertThat(request.system())
                    .doesNotContain("## Criterion 2"));
            assertThat(judged.provenance().usage().calls()).isEqualTo(3);
        }
    }

    @Test
    void aPanelOfThreeDecidesByTheMedian() {
        String strict = GOOD.replace("\"met\"", "\"not-met\"");
        try (FakeProvider provider = FakeProvider.replying(replies(GOOD, strict, GOOD))) {
            Judged judged = judge(TestConfig.at(provider, WireFormat.OPENAI), ReplyCache.NONE)
                    .judge(Heaps.task(Heaps.ANSWER, new JudgingOptions(Calls.PER_QUESTION, 3)));
            assertThat(outcome(judged)).containsExactly("met", "met", "not-met");
            assertThat(((Rated) judged.sheet().judgment("root")).confidence()).hasValue(2 / 3.0);
        }
    }

    @Test
    void aDeadJudgeOfAPanelIsReported() {
        try (FakeProvider provider = FakeProvider.replying(
                request -> request.model().equals("dead") ? ProviderReply.Status.of(400) : ProviderReply.text(GOOD))) {
            String[] dead = {
                "models.d.provider", "openai",
                "models.d.base-url", provider.baseUrl(WireFormat.OPENAI),
                "models.d.api-key", "secret",
                "models.d.model", "dead",
                "panel", "m,d,m"
            };
            Judged judged = judge(TestConfig.at(provider, WireFormat.OPENAI, dead), ReplyCache.NONE)
                    .judge(Heaps.task(Heaps.ANSWER, new JudgingOptions(Calls.PER_QUESTION, 3)));
            assertThat(outcome(judged)).containsExactly("met", "met", "not-met");
            assertThat(judged.flags()).contains(Flag.of(Flag.Kind.JUDGES_DISAGREE, "d rejects the request (HTTP 400)"));
        }
    }

    @Test
    void theSameQuestionIsPaidForOnce() {
        try (FakeProvider provider = FakeProvider.replying(replies(GOOD))) {
            Memory memory = new Memory();
            LlmJudge judge = judge(TestConfig.at(provider, WireFormat.OPENAI), memory);
            Judged first = judge.judge(Heaps.task(Heaps.ANSWER));
            Judged second = judge.judge(Heaps.task(Heaps.ANSWER));
            assertThat(second.sheet()).isEqualTo(first.sheet());
            assertThat(provider.calls()).isEqualTo(1);
            assertThat(second.provenance().usage().cachedCalls()).isEqualTo(1);
            assertThat(second.provenance().usage().cost()).isZero();
            judge.judge(Heaps.task(Heaps.ANSWER + " Indeed."));
            assertThat(provider.calls()).isEqualTo(2);
        }
    }

    @Test
    void whatIsBrokenIsNotKept() {
        try (FakeProvider provider = FakeProvider.replying(replies("nonsense"))) {
            Memory memory = new Memory();
            LlmJudge judge = judge(TestConfig.at(provider, WireFormat.OPENAI), memory);
            judge.judge(Heaps.task(Heaps.ANSWER));
            assertThat(memory.replies()).isEmpty();
            assertThat(memory.calls()).as("but it was paid for").hasSize(2);
        }
    }

    @Test
    void callsAtOnceStayWithinTheLimit() {
        try (FakeProvider provider =
                FakeProvider.underLoad(Duration.ofMillis(50), request -> ProviderReply.text(GOOD))) {
            LlmJudge judge = judge(
                    TestConfig.at(provider, WireFormat.OPENAI, "models.m.concurrent-calls", "2"), ReplyCache.NONE);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String answer = Heaps.ANSWER + i;
                threads.add(Thread.ofVirtual().start(() -> judge.judge(Heaps.task(answer))));
            }
            threads.forEach(LlmJudgeTest::join);
            assertThat(provider.calls()).isEqualTo(12);
            assertThat(provider.mostAtOnce()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void calledThroughTheProxyOfTheJvmsSettings() {
        ProxySelector before = ProxySelector.getDefault();
        try (FakeProvider proxy = FakeProvider.replying(replies(GOOD))) {
            URI address = URI.create(proxy.baseUrl(WireFormat.OPENAI));
            ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress(address.getHost(), address.getPort())));
            LlmJudge judge = judge(
                    TestConfig.at(
                            proxy,
                            WireFormat.OPENAI,
                            "models.m.base-url",
                            "http://provider.invalid" + address.getPath()),
                    ReplyCache.NONE);
            assertThat(outcome(judge.judge(Heaps.task(Heaps.ANSWER)))).containsExactly("met", "met", "not-met");
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void callsAMinuteStayWithinTheLimit() {
        try (FakeProvider provider = FakeProvider.replying(replies(GOOD))) {
            LlmJudge judge = judge(
                    TestConfig.at(provider, WireFormat.OPENAI, "models.m.calls-per-minute", "600"), ReplyCache.NONE);
            long start = System.nanoTime();
            for (int i = 0; i < 11; i++) {
                judge.judge(Heaps.task(Heaps.ANSWER + i));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(800));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void answersKeepTheReasonWhyNobodyJudged() {
        try (FakeProvider provider = FakeProvider.replying(replies("nonsense"))) {
            Judgment root = judge(provider, WireFormat.OPENAI).sheet().judgment("root");
            assertThat(root).isEqualTo(new Abstained("root", Why.REPLY_BROKEN, "The reply is not one JSON object."));
        }
    }
}
