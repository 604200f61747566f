package org.assay.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgeFailure;
import org.assay.judging.JudgingOptions.Budget;
import org.assay.judging.JudgingTask;

/** Judges without a provider: shows what would be asked, and takes replies from wherever they come. */
final class DryRun {
    /** Of a reply about one criterion: a quote, a level and a sentence. */
    private static final int OUTPUT_TOKENS_A_CRITERION = 120;

    private static final ChatModel SILENT = new ChatModel() {
        @Override
        public ChatResponse chat(ChatRequest request) {
            throw new JudgeFailedException(
                    new JudgeFailure.Permanent("there is no reply to this prompt, or it breaks the contract"), null);
        }
    };

    private final LlmConfig config;

    DryRun(LlmConfig config) {
        this.config = config;
    }

    /**
     * A prompt that would be sent.
     *
     * @param key tells prompts apart that ask for different things; the nonce has no part in it
     * @param inputTokens estimated
     * @param cost estimated, in the currency of the configured prices
     */
    record Asked(
            String question,
            String model,
            String key,
            String system,
            String user,
            long inputTokens,
            long outputTokens,
            BigDecimal cost) {}

    List<Asked> asked(List<JudgingTask> tasks) {
        LlmJudge judge = judge(ReplyCache.NONE);
        List<Asked> asked = new ArrayList<>();
        for (JudgingTask task : tasks) {
            FencedAnswer answer = FencedAnswer.of(task.answer().text());
            for (LlmJudge.Request request : judge.requests(task, answer)) {
                judge.askings(task).forEach(asking -> asked.add(asked(task, request, asking)));
            }
        }
        return asked;
    }

    private static Asked asked(JudgingTask task, LlmJudge.Request request, Asking asking) {
        Prompt prompt = request.prompt();
        long input = Tokens.estimate(prompt.system()) + Tokens.estimate(prompt.user());
        long output = (long) request.criteria().size() * OUTPUT_TOKENS_A_CRITERION;
        return new Asked(
                task.question().id(),
                asking.model().name(),
                asking.key(prompt),
                prompt.system(),
                prompt.user(),
                input,
                output,
                asking.model().cost(new Tokens(input, 0, output)));
    }

    /** Judges by the replies to prompts, by key; a prompt without one fails. */
    LlmJudge judging(Map<String, String> replies) {
        return judge(new ReplyCache() {
            @Override
            public Optional<List<String>> find(String key) {
                return Optional.ofNullable(replies.get(key)).map(List::of);
            }

            @Override
            public void note(Call call, Optional<Kept> kept) {}

            @Override
            public void checkBudget(String exam, Budget budget) {}
        });
    }

    private LlmJudge judge(ReplyCache cache) {
        return LlmJudges.of(config, cache, (name, model) -> new LlmModel(name, model, SILENT, Clock.systemUTC()));
    }
}
