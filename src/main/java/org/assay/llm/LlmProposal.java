package org.assay.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assay.catalog.CriteriaProposal;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgingOptions.Budget;

/**
 * Asks a large language model for criteria, with one call a question, and once more where its reply breaks the contract;
 * a reply that keeps it is kept, so that the same document is never paid twice.
 */
final class LlmProposal implements CriteriaProposal {
    private final LlmModel model;
    private final Map<String, ProposalWriter> writers;
    private final ReplyCache cache;
    private final Function<String, Budget> budget;

    /** @param writers by language; {@code en} serves every language that has none */
    LlmProposal(
            LlmModel model, Map<String, ProposalWriter> writers, ReplyCache cache, Function<String, Budget> budget) {
        this.model = model;
        this.writers = Map.copyOf(writers);
        this.cache = cache;
        this.budget = budget;
    }

    @Override
    public int concurrency() {
        return model.concurrentCalls();
    }

    @Override
    public Reply propose(Stretch stretch) {
        ProposalWriter writer =
                Optional.ofNullable(writers.get(stretch.language())).orElse(writers.get("en"));
        Prompt prompt = writer.prompt(stretch, ProposalWriter.fenced(stretch));
        String key = Hash.of(prompt.hash(), model.parameters().toString());
        try {
            ProposalReading reading = cache.find(key)
                    .map(kept -> read(kept, stretch))
                    .orElseGet(() -> asked(key, prompt, writer.texts(), stretch));
            String by = "%s (%s), prompts %s"
                    .formatted(model.name(), model.model(), writer.texts().version());
            return new Reply.Proposed(by, reading.outcomes(stretch.standard().size()));
        } catch (JudgeFailedException e) {
            return new Reply.Failed(e.failure().detail());
        } catch (Declined e) {
            return new Reply.Failed(e.getMessage());
        }
    }

    /** The model, or a filter around it, would not reply. */
    private static final class Declined extends RuntimeException {
        Declined(String detail) {
            super(detail);
        }
    }

    private ProposalReading asked(String key, Prompt prompt, ProposalTexts texts, Stretch stretch) {
        cache.checkBudget(stretch.exam(), budget.apply(stretch.exam()));
        List<ChatMessage> messages = List.of(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()));
        ModelReply.Text first = reply(messages, prompt.form(), stretch);
        ProposalReading reading = read(first, stretch);
        if (reading.isWhole()) {
            note(stretch, first, Optional.of(new ReplyCache.Kept(key, List.of(first.text()))));
            return reading;
        }
        note(stretch, first, Optional.empty());
        List<ChatMessage> again = List.of(
                messages.get(0),
                messages.get(1),
                AiMessage.from(first.text().isEmpty() ? "…" : first.text()),
                UserMessage.from(texts.repair().render(Map.of("fault", reading.sentences()))));
        ModelReply.Text second = reply(again, prompt.form(), stretch);
        ProposalReading both = read(second, stretch).after(reading);
        List<String> replies = List.of(first.text(), second.text());
        note(stretch, second, both.isWhole() ? Optional.of(new ReplyCache.Kept(key, replies)) : Optional.empty());
        return both;
    }

    private ModelReply.Text reply(List<ChatMessage> messages, ResponseFormat format, Stretch stretch) {
        return switch (model.ask(messages, format)) {
            case ModelReply.Text text -> text;
            case ModelReply.Refused refused -> {
                note(stretch, refused, Optional.empty());
                throw new Declined(refused.detail());
            }
        };
    }

    /** A reply that was cut short is broken, even where what is left of it can be read. */
    private static ProposalReading read(ModelReply.Text reply, Stretch stretch) {
        return reply.cutShort()
                ? new ProposalReading(Map.of(), List.of(new ProposalReading.Fault(0, "The reply was cut short.")))
                : ProposalReader.read(reply.text(), stretch);
    }

    private static ProposalReading read(List<String> kept, Stretch stretch) {
        return kept.stream()
                .map(text -> ProposalReader.read(text, stretch))
                .reduce((first, second) -> second.after(first))
                .orElseThrow();
    }

    private void note(Stretch stretch, ModelReply reply, Optional<ReplyCache.Kept> kept) {
        cache.note(new ReplyCache.Call(stretch.exam(), model, reply.tokens()), kept);
    }
}
