package org.assay.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgingOptions.Budget;
import org.assay.judging.Provenance.Usage;
import org.assay.rubric.Criterion;

/**
 * Asks a model about some criteria of an answer: from the cache, else by a call, and once more where the reply breaks the
 * contract.
 *
 * @param vote tells the votes of one model apart, from 0
 */
record Asking(LlmModel model, int vote, String exam, Budget budget, PromptTexts texts, ReplyCache cache) {
    Ballot ask(Prompt prompt, List<Criterion> criteria) {
        String key = key(prompt);
        Optional<List<String>> kept = cache.find(key);
        if (kept.isPresent()) {
            return new Ballot.Cast(
                    model.name(),
                    read(kept.get(), criteria),
                    kept.get(),
                    new Usage(0, 1, 0, 0, java.math.BigDecimal.ZERO));
        }
        try {
            cache.checkBudget(exam, budget);
            return call(key, prompt, criteria);
        } catch (JudgeFailedException e) {
            return new Ballot.Failed(model.name(), e.failure());
        }
    }

    private Ballot call(String key, Prompt prompt, List<Criterion> criteria) {
        ModelReply first = model.ask(messages(prompt), prompt.form());
        return switch (first) {
            case ModelReply.Refused refused -> refused(refused.detail(), refused.tokens());
            case ModelReply.Text text -> {
                Reading reading = read(text, criteria);
                yield reading.isWhole()
                        ? cast(key, reading, List.of(text.text()), text.tokens(), 1)
                        : repair(key, prompt, text, reading, criteria);
            }
        };
    }

    private Ballot repair(String key, Prompt prompt, ModelReply.Text broken, Reading first, List<Criterion> criteria) {
        String fault = String.join(" ", first.faults());
        List<ChatMessage> messages = new ArrayList<>(messages(prompt));
        messages.add(AiMessage.from(broken.text().isEmpty() ? "…" : broken.text()));
        messages.add(UserMessage.from(texts.repair().render(Map.of("fault", fault))));
        note(broken.tokens(), Optional.empty());
        return switch (model.ask(messages, prompt.form())) {
            case ModelReply.Refused refused ->
                refused(refused.detail(), refused.tokens().plus(broken.tokens()));
            case ModelReply.Text text -> {
                Reading both = read(text, criteria).after(first);
                yield cast(key, both, List.of(broken.text(), text.text()), text.tokens(), 2);
            }
        };
    }

    private static List<ChatMessage> messages(Prompt prompt) {
        return List.of(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()));
    }

    /** A reply that was cut short is broken, even where what is left of it can be read. */
    private static Reading read(ModelReply.Text reply, List<Criterion> criteria) {
        Reading reading = ReplyReader.read(reply.text(), criteria);
        return reply.cutShort() && reading.isWhole()
                ? new Reading(Map.of(), List.of("The reply was cut short."))
                : reading;
    }

    private static Reading read(List<String> texts, List<Criterion> criteria) {
        Reading first = ReplyReader.read(texts.getFirst(), criteria);
        return texts.size() == 1
                ? first
                : ReplyReader.read(texts.getLast(), criteria).after(first);
    }

    private Ballot cast(String key, Reading reading, List<String> replies, Tokens tokens, int calls) {
        note(tokens, reading.isWhole() ? Optional.of(new ReplyCache.Kept(key, replies)) : Optional.empty());
        return new Ballot.Cast(model.name(), reading, replies, usage(tokens, calls));
    }

    private Ballot refused(String detail, Tokens tokens) {
        note(tokens, Optional.empty());
        return new Ballot.Refused(model.name(), detail, usage(tokens, 1));
    }

    private void note(Tokens tokens, Optional<ReplyCache.Kept> kept) {
        cache.note(new ReplyCache.Call(exam, model, tokens), kept);
    }

    private Usage usage(Tokens tokens, int calls) {
        return new Usage(calls, 0, tokens.input(), tokens.output(), model.cost(tokens));
    }

    /** Everything that the reply depends on. */
    String key(Prompt prompt) {
        return Hash.of(prompt.hash(), model.parameters().toString(), String.valueOf(vote));
    }
}
