package org.assay.llm;

import java.util.List;
import java.util.Optional;
import org.assay.judging.JudgingOptions.Budget;

/** Replies that were paid for once, by everything that they depend on; and the account of what was paid. */
interface ReplyCache {
    /** The replies to a prompt, a repaired one after the one that it mends. */
    Optional<List<String>> find(String key);

    /** Notes what a call took, and keeps its replies where they can be used again. */
    void note(Call call, Optional<Kept> kept);

    /**
     * Refuses where the installation's budget, or the exam's own, is used up.
     *
     * @throws org.assay.judging.JudgeFailedException then
     */
    void checkBudget(String exam, Budget budget);

    /** Replies to keep. */
    record Kept(String key, List<String> texts) {}

    /** A call that was answered. */
    record Call(String exam, LlmModel model, Tokens tokens) {}

    /** Keeps nothing, and counts nothing. */
    ReplyCache NONE = new ReplyCache() {
        @Override
        public Optional<List<String>> find(String key) {
            return Optional.empty();
        }

        @Override
        public void note(Call call, Optional<Kept> kept) {}

        @Override
        public void checkBudget(String exam, Budget budget) {}
    };
}
