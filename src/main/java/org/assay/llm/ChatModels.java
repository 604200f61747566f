package org.assay.llm;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.URI;
import org.assay.llm.LlmConfig.Model;

/** Builds the client of a configured model; retries are ours, so that what a provider asks for is honoured. */
final class ChatModels {
    private ChatModels() {}

    static ChatModel of(String name, Model model) {
        String key = ApiKeys.of(name, model);
        String baseUrl = model.baseUrl().map(URI::toString).orElse(null);
        Integer seed = model.seed().isPresent() ? model.seed().getAsInt() : null;
        return switch (model.provider()) {
            case OPENAI -> openAi(model, key, baseUrl, seed);
            case ANTHROPIC -> anthropic(model, key, baseUrl);
            case GEMINI -> gemini(model, key, baseUrl, seed);
            case OLLAMA -> ollama(name, model, baseUrl, seed);
        };
    }

    private static ChatModel openAi(Model model, String key, String baseUrl, Integer seed) {
        var builder = OpenAiChatModel.builder()
                .httpClientBuilder(new ProviderHttp.Builder(model.concurrentCalls()))
                .baseUrl(baseUrl)
                .apiKey(key)
                .modelName(model.model())
                .temperature(temperature(model))
                .seed(seed)
                .maxTokens(model.reasoning() ? null : Integer.valueOf(model.maxOutputTokens()))
                .maxCompletionTokens(model.reasoning() ? model.maxOutputTokens() : null)
                .timeout(model.timeout())
                .maxRetries(0);
        return model.form() == LlmConfig.ReplyForm.SCHEMA
                ? builder.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .strictJsonSchema(true)
                        .build()
                : builder.build();
    }

    private static ChatModel anthropic(Model model, String key, String baseUrl) {
        var builder = AnthropicChatModel.builder()
                .httpClientBuilder(new ProviderHttp.Builder(model.concurrentCalls()))
                .apiKey(key)
                .modelName(model.model())
                .temperature(temperature(model))
                .maxTokens(model.maxOutputTokens())
                .cacheSystemMessages(true)
                .timeout(model.timeout())
                .maxRetries(0);
        return (baseUrl == null ? builder : builder.baseUrl(baseUrl)).build();
    }

    private static ChatModel gemini(Model model, String key, String baseUrl, Integer seed) {
        var builder = GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(new ProviderHttp.Builder(model.concurrentCalls()))
                .apiKey(key)
                .modelName(model.model())
                .temperature(temperature(model))
                .seed(seed)
                .maxOutputTokens(model.maxOutputTokens())
                .timeout(model.timeout())
                .maxRetries(0);
        if (baseUrl != null) {
            builder.baseUrl(baseUrl);
        }
        return model.form() == LlmConfig.ReplyForm.SCHEMA
                ? builder.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .build()
                : builder.build();
    }

    private static ChatModel ollama(String name, Model model, String baseUrl, Integer seed) {
        if (baseUrl == null) {
            throw new WrongConfiguration(LlmConfig.key(name, "base-url"), "is missing");
        }
        var builder = OllamaChatModel.builder()
                .httpClientBuilder(new ProviderHttp.Builder(model.concurrentCalls()))
                .baseUrl(baseUrl)
                .modelName(model.model())
                .temperature(temperature(model))
                .numPredict(model.maxOutputTokens())
                .timeout(model.timeout())
                .maxRetries(0);
        if (seed != null) {
            builder.seed(seed);
        }
        return model.form() == LlmConfig.ReplyForm.SCHEMA
                ? builder.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .build()
                : builder.build();
    }

    private static Double temperature(Model model) {
        return model.sentTemperature().isPresent() ? model.sentTemperature().getAsDouble() : null;
    }
}
