package org.assay.llm;

import static org.assay.testing.provider.Proposal.criterion;
import static org.assay.testing.provider.Proposal.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.assay.catalog.CriteriaProposal.Outcome;
import org.assay.catalog.CriteriaProposal.Reply;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgeFailure;
import org.assay.judging.JudgingOptions.Budget;
import org.assay.testing.provider.FakeProvider;
import org.assay.testing.provider.ProviderReply;
import org.assay.testing.provider.ProviderRequest;
import org.assay.testing.provider.WireFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real clients, over HTTP, against a provider that does what a test says: nothing that it does throws. */
class LlmProposalTest {
    private static final String GOOD = reply(
            criterion(1, "Says that the root is the smallest", "2", 3), criterion(1, "Reading it is O(1)", "1", 5));

    private static Reply propose(FakeProvider provider, WireFormat format, ReplyCache cache) {
        return TestProposals.at(provider, format, cache).propose(Stretches.ofOneLine());
    }

    private static Reply replying(ProviderReply reply) {
        try (FakeProvider provider = FakeProvider.replying(request -> reply)) {
            return propose(provider, WireFormat.OPENAI, ReplyCache.NONE);
        }
    }

    private static Function<ProviderRequest, ProviderReply> inTurn(ProviderReply... replies) {
        List<ProviderReply> left = new ArrayList<>(List.of(replies));
        return request -> left.removeFirst();
    }

    private static String why(Reply reply) {
        return switch (reply) {
            case Reply.Failed(String why) -> why;
            case Reply.Proposed(String by, List<Outcome> outcomes) -> ((Outcome.Refused) outcomes.getFirst()).why();
        };
    }

    @ParameterizedTest
    @EnumSource
    void aProposalComesWithWhoMadeItByWhichPrompts(WireFormat format) {
        try (FakeProvider provider = FakeProvider.replying(request -> ProviderReply.text(GOOD))) {
            Reply reply = propose(provider, format, ReplyCache.NONE);
            assertThat(reply).isInstanceOfSatisfying(Reply.Proposed.class, proposed -> {
                assertThat(proposed.by()).matches("m \\(model-1\\), prompts en-[0-9a-f]{8}");
                assertThat(proposed.outcomes())
                        .singleElement()
                        .isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> assertThat(accepted.criteria())
                                .hasSize(2));
            });
            ProviderRequest request = provider.requests().getFirst();
            assertThat(request.messages()).hasSize(1);
            assertThat(request.schema().isObject()).as("schema").isEqualTo(format != WireFormat.ANTHROPIC);
            if (format != WireFormat.ANTHROPIC) {
                assertThat(request.schema().toString()).contains("\"criteria\"", "\"statement\"", "\"lines\"");
            }
        }
    }

    @Test
    void aBrokenProposalIsAskedForOnceMoreWithItsFault() {
        String broken = reply(criterion(1, "Everything", "100", 3));
        try (FakeProvider provider =
                FakeProvider.replying(inTurn(ProviderReply.text(broken), ProviderReply.text(GOOD)))) {
            Reply.Proposed reply = (Reply.Proposed) propose(provider, WireFormat.OPENAI, ReplyCache.NONE);
            assertThat(reply.outcomes()).hasOnlyElementsOfType(Outcome.Accepted.class);
            assertThat(provider.requests().getLast().lastMessage()).contains("add up to 100 points, not to 3.");
        }
        assertThat(why(replying(ProviderReply.text(broken)))).contains("add up to 100 points, not to 3.");
    }

    @Test
    void whatTheProviderGetsWrongIsSaid() {
        assertThat(why(replying(new ProviderReply.CutShort(GOOD.substring(0, 80)))))
                .contains("cut short");
        assertThat(why(replying(new ProviderReply.CutShort(GOOD)))).contains("cut short");
        assertThat(why(replying(new ProviderReply.Empty()))).contains("not one JSON object");
        assertThat(why(replying(new ProviderReply.Filtered()))).contains("content filter");
        assertThat(why(replying(new ProviderReply.Refusal("No.")))).contains("refused the prompt");
        assertThat(why(replying(new ProviderReply.Late(Duration.ofSeconds(1))))).contains("did not answer in time");
        assertThat(why(replying(ProviderReply.Status.of(500)))).contains("HTTP 500");
        assertThat(why(replying(ProviderReply.Status.of(400)))).contains("HTTP 400");
        assertThat(why(replying(ProviderReply.Status.of(401)))).contains("does not accept the API key");
        assertThat(why(replying(new ProviderReply.Status(429, OptionalInt.of(30)))))
                .contains("HTTP 429");
        assertThat(why(replying(new ProviderReply.Reset()))).isNotBlank();
    }

    @Test
    void theSameDocumentIsPaidOnce() {
        Memory cache = new Memory();
        try (FakeProvider provider = FakeProvider.replying(request -> ProviderReply.text(GOOD))) {
            Reply first = propose(provider, WireFormat.OPENAI, cache);
            assertThat(propose(provider, WireFormat.OPENAI, cache)).isEqualTo(first);
            assertThat(provider.calls()).isEqualTo(1);
        }
        assertThat(cache.calls()).singleElement().satisfies(call -> {
            assertThat(call.exam()).isEqualTo("heaps");
            assertThat(call.tokens().input()).isPositive();
        });
    }

    @Test
    void aProposalThatStaysBrokenIsPaidAndNotKept() {
        Memory cache = new Memory();
        try (FakeProvider provider = FakeProvider.replying(request -> ProviderReply.text("no"))) {
            propose(provider, WireFormat.OPENAI, cache);
            propose(provider, WireFormat.OPENAI, cache);
            assertThat(provider.calls()).isEqualTo(4);
        }
        assertThat(cache.calls()).hasSize(4);
    }

    @Test
    void aBudgetThatIsUsedUpIsKeptTo() {
        ReplyCache poor = new ReplyCache() {
            @Override
            public Optional<List<String>> find(String key) {
                return Optional.empty();
            }

            @Override
            public void note(Call call, Optional<Kept> kept) {}

            @Override
            public void checkBudget(String exam, Budget budget) {
                throw new JudgeFailedException(
                        new JudgeFailure.OutOfBudget("the budget of '" + exam + "' is used up", Duration.ofHours(1)),
                        null);
            }
        };
        try (FakeProvider provider = FakeProvider.replying(request -> ProviderReply.text(GOOD))) {
            assertThat(why(propose(provider, WireFormat.OPENAI, poor))).isEqualTo("the budget of 'heaps' is used up");
            assertThat(provider.calls()).isZero();
        }
    }
}
