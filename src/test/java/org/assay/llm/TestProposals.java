package org.assay.llm;

import java.time.Clock;
import org.assay.catalog.CriteriaProposal;
import org.assay.judging.JudgingOptions.Budget;
import org.assay.testing.provider.FakeProvider;
import org.assay.testing.provider.WireFormat;

/** Proposals of one model {@code m} at a fake provider. */
public final class TestProposals {
    private TestProposals() {}

    public static CriteriaProposal at(FakeProvider provider) {
        return at(provider, WireFormat.OPENAI, ReplyCache.NONE);
    }

    static CriteriaProposal at(FakeProvider provider, WireFormat format, ReplyCache cache) {
        LlmConfig config = TestConfig.at(provider, format);
        return LlmJudges.proposing(config, LlmJudges.calling(config, Clock.systemUTC()), cache, exam -> Budget.NONE);
    }
}
