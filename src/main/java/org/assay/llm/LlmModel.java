package org.assay.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgeFailure;
import org.jboss.logging.Logger;

/** One configured model: asks it within its limits, and says what came of it. */
final class LlmModel {
    private static final Logger LOG = Logger.getLogger(LlmModel.class);
    /** A model that is set up wrongly is not asked again for this long. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final String name;
    private final LlmConfig.Model config;
    private final ChatModel chat;
    private final CallGuard guard;
    private final Clock clock;
    private volatile Optional<Pause> pause = Optional.empty();

    private record Pause(Instant until, JudgeFailure.Misconfigured why) {}

    LlmModel(String name, LlmConfig.Model config, ChatModel chat, Clock clock) {
        this.name = name;
        this.config = config;
        this.chat = chat;
        this.guard = new CallGuard(name, config);
        this.clock = clock;
    }

    String name() {
        return name;
    }

    String model() {
        return config.model();
    }

    int concurrentCalls() {
        return config.concurrentCalls();
    }

    /** What a reply depends on besides the prompt. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("provider", config.provider().name());
        parameters.put("model", config.model());
        config.sentTemperature().ifPresent(temperature -> parameters.put("temperature", String.valueOf(temperature)));
        parameters.put("max-output-tokens", String.valueOf(config.maxOutputTokens()));
        parameters.put("reply-form", config.form().name());
        config.seed().ifPresent(seed -> parameters.put("seed", String.valueOf(seed)));
        return parameters;
    }

    BigDecimal cost(Tokens tokens) {
        return tokens.cost(config.price());
    }

    /** Why it is left alone, while it is. */
    Optional<JudgeFailure.Misconfigured> paused() {
        return pause.filter(one -> clock.instant().isBefore(one.until())).map(Pause::why);
    }

    /** @throws JudgeFailedException where no answer came about */
    ModelReply ask(List<ChatMessage> messages, ResponseFormat format) {
        paused().ifPresent(why -> {
            throw new JudgeFailedException(why, null);
        });
        ChatRequest request = request(messages, format);
        try {
            return guard.call(
                    () -> Tokens.estimate(messages.toString()) + config.maxOutputTokens() / 2, () -> call(request));
        } catch (JudgeFailedException e) {
            pauseIfWrong(e.failure());
            throw e;
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private ChatRequest request(List<ChatMessage> messages, ResponseFormat format) {
        ChatRequest.Builder request = ChatRequest.builder().messages(messages);
        return switch (config.form()) {
            case SCHEMA -> request.responseFormat(format).build();
            case JSON ->
                request.responseFormat(ResponseFormat.builder()
                                .type(ResponseFormatType.JSON)
                                .build())
                        .build();
            case TEXT -> request.build();
        };
    }

    private ModelReply call(ChatRequest request) {
        try {
            return reply(chat.chat(request));
        } catch (JudgeFailedException | ProviderHttp.Interrupted e) {
            throw e;
        } catch (RuntimeException e) {
            return switch (Faults.of(name, e)) {
                case Faults.Fault.Refused(String detail) -> new ModelReply.Refused(detail, Tokens.NONE);
                case Faults.Fault.Unreadable() -> new ModelReply.Text("", false, Tokens.NONE);
                case Faults.Fault.Failed(JudgeFailure failure) -> throw new JudgeFailedException(failure, e);
            };
        }
    }

    private ModelReply reply(ChatResponse response) {
        Tokens tokens = Tokens.of(response.tokenUsage());
        // No database keeps a NUL.
        String text =
                Optional.ofNullable(response.aiMessage().text()).orElse("").replace("\0", "");
        return switch (Optional.ofNullable(response.finishReason()).orElse(FinishReason.OTHER)) {
            case CONTENT_FILTER -> new ModelReply.Refused(name + " was stopped by a content filter", tokens);
            case OTHER ->
                text.isBlank()
                        ? new ModelReply.Refused(name + " would not answer", tokens)
                        : new ModelReply.Text(text, false, tokens);
            case LENGTH -> new ModelReply.Text(text, true, tokens);
            case STOP, TOOL_EXECUTION -> new ModelReply.Text(text, false, tokens);
        };
    }

    /** What the guard itself says: that the model is used as much as it may be, or left alone. */
    private JudgeFailedException failed(RuntimeException e) {
        return Faults.of(name, e) instanceof Faults.Fault.Failed(JudgeFailure failure)
                ? new JudgeFailedException(failure, e)
                : new JudgeFailedException(
                        new JudgeFailure.Temporary(name + " could not be asked", Optional.empty()), e);
    }

    private void pauseIfWrong(JudgeFailure failure) {
        if (failure instanceof JudgeFailure.Misconfigured why && paused().isEmpty()) {
            pause = Optional.of(new Pause(clock.instant().plus(PAUSE), why));
            LOG.errorf("%s. It is not asked again for %s.", why.detail(), PAUSE);
        }
    }
}
