package org.assay.llm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.judging.JudgingOptions.Budget;

/** Keeps what it is given, as the database would. */
final class Memory implements ReplyCache {
    private final Map<String, List<String>> replies = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();

    @Override
    public synchronized Optional<List<String>> find(String key) {
        return Optional.ofNullable(replies.get(key));
    }

    @Override
    public synchronized void note(Call call, Optional<Kept> kept) {
        calls.add(call);
        kept.ifPresent(one -> replies.put(one.key(), one.texts()));
    }

    @Override
    public void checkBudget(String exam, Budget budget) {}

    synchronized Map<String, List<String>> replies() {
        return Map.copyOf(replies);
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }
}
