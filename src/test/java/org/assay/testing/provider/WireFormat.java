package org.assay.testing.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The protocols that providers speak, as far as a judge uses them. */
public enum WireFormat {
    OPENAI("/v1", "/v1/chat/completions") {
        @Override
        ProviderRequest read(String path, MultiMap headers, JsonNode body) {
            return new ProviderRequest(
                    this,
                    body.path("model").asText(),
                    texts(body.path("messages"), "system").stream().findFirst().orElse(""),
                    texts(body.path("messages"), "user", "assistant"),
                    body.path("response_format").path("json_schema").path("schema"),
                    bearer(headers),
                    body);
        }

        @Override
        ObjectNode write(Content content, Usage usage) {
            ObjectNode reply = JSON.createObjectNode()
                    .put("id", "c1")
                    .put("object", "chat.completion")
                    .put("model", "m");
            ArrayNode choices = reply.putArray("choices");
            if (content.finish() != Finish.EMPTY) {
                ObjectNode choice = choices.addObject().put("index", 0).put("finish_reason", finish(content.finish()));
                ObjectNode message = choice.putObject("message").put("role", "assistant");
                if (content.finish() == Finish.REFUSAL) {
                    message.putNull("content").put("refusal", content.text());
                } else {
                    message.put("content", content.text());
                }
            }
            ObjectNode tokens = reply.putObject("usage")
                    .put("prompt_tokens", usage.input())
                    .put("completion_tokens", usage.output())
                    .put("total_tokens", usage.input() + usage.output());
            tokens.putObject("prompt_tokens_details").put("cached_tokens", usage.cached());
            return reply;
        }

        private String finish(Finish finish) {
            return switch (finish) {
                case CUT_SHORT -> "length";
                case FILTERED -> "content_filter";
                case STOP, REFUSAL, EMPTY -> "stop";
            };
        }
    },
    ANTHROPIC("/v1/", "/v1/messages") {
        @Override
        ProviderRequest read(String path, MultiMap headers, JsonNode body) {
            return new ProviderRequest(
                    this,
                    body.path("model").asText(),
                    blocks(body.path("system")),
                    texts(body.path("messages"), "user", "assistant"),
                    body.path("output_format").path("schema"),
                    Optional.ofNullable(headers.get("x-api-key")).orElse(""),
                    body);
        }

        @Override
        ObjectNode write(Content content, Usage usage) {
            ObjectNode reply = JSON.createObjectNode()
                    .put("id", "m1")
                    .put("type", "message")
                    .put("role", "assistant")
                    .put("model", "m")
                    .put("stop_reason", finish(content.finish()));
            ArrayNode blocks = reply.putArray("content");
            if (content.finish() == Finish.STOP || content.finish() == Finish.CUT_SHORT) {
                blocks.addObject().put("type", "text").put("text", content.text());
            }
            reply.putObject("usage")
                    .put("input_tokens", usage.input() - usage.cached())
                    .put("cache_read_input_tokens", usage.cached())
                    .put("output_tokens", usage.output());
            return reply;
        }

        private String finish(Finish finish) {
            return switch (finish) {
                case CUT_SHORT -> "max_tokens";
                case FILTERED, REFUSAL -> "refusal";
                case STOP, EMPTY -> "end_turn";
            };
        }
    },
    GEMINI("/v1beta", "/v1beta/models/") {
        @Override
        ProviderRequest read(String path, MultiMap headers, JsonNode body) {
            Matcher model = GEMINI_MODEL.matcher(path);
            JsonNode generation = body.path("generationConfig");
            return new ProviderRequest(
                    this,
                    model.find() ? model.group(1) : "",
                    parts(body.at("/systemInstruction/parts")),
                    stream(body.path("contents"))
                            .map(turn -> parts(turn.path("parts")))
                            .toList(),
                    generation.has("responseSchema")
                            ? generation.path("responseSchema")
                            : generation.path("responseJsonSchema"),
                    Optional.ofNullable(headers.get("x-goog-api-key")).orElse(""),
                    body);
        }

        @Override
        ObjectNode write(Content content, Usage usage) {
            ObjectNode reply = JSON.createObjectNode().put("modelVersion", "m");
            if (content.finish() == Finish.REFUSAL) {
                reply.putObject("promptFeedback").put("blockReason", "SAFETY");
            } else if (content.finish() != Finish.EMPTY) {
                ObjectNode candidate =
                        reply.putArray("candidates").addObject().put("finishReason", finish(content.finish()));
                ArrayNode parts =
                        candidate.putObject("content").put("role", "model").putArray("parts");
                if (content.finish() != Finish.FILTERED) {
                    parts.addObject().put("text", content.text());
                }
            }
            reply.putObject("usageMetadata")
                    .put("promptTokenCount", usage.input())
                    .put("candidatesTokenCount", usage.output())
                    .put("totalTokenCount", usage.input() + usage.output());
            return reply;
        }

        private String finish(Finish finish) {
            return switch (finish) {
                case CUT_SHORT -> "MAX_TOKENS";
                case FILTERED, REFUSAL -> "SAFETY";
                case STOP, EMPTY -> "STOP";
            };
        }
    },
    OLLAMA("", "/api/chat") {
        @Override
        ProviderRequest read(String path, MultiMap headers, JsonNode body) {
            return new ProviderRequest(
                    this,
                    body.path("model").asText(),
                    texts(body.path("messages"), "system").stream().findFirst().orElse(""),
                    texts(body.path("messages"), "user", "assistant"),
                    body.path("format"),
                    bearer(headers),
                    body);
        }

        @Override
        ObjectNode write(Content content, Usage usage) {
            ObjectNode reply = JSON.createObjectNode()
                    .put("model", "m")
                    .put("done", true)
                    .put("done_reason", content.finish() == Finish.CUT_SHORT ? "length" : "stop")
                    .put("prompt_eval_count", usage.input())
                    .put("eval_count", usage.output());
            reply.putObject("message").put("role", "assistant").put("content", content.text());
            return reply;
        }
    };

    /** How a reply ended. */
    enum Finish {
        STOP,
        CUT_SHORT,
        REFUSAL,
        FILTERED,
        EMPTY
    }

    /** A reply before it is put on the wire. */
    record Content(String text, Finish finish) {}

    /** Tokens, of which some of the input came from the provider's cache. */
    record Usage(int input, int cached, int output) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern GEMINI_MODEL = Pattern.compile("/models/([^:/]+):");

    private final String base;
    private final String path;

    WireFormat(String base, String path) {
        this.base = base;
        this.path = path;
    }

    abstract ProviderRequest read(String path, MultiMap headers, JsonNode body);

    abstract ObjectNode write(Content content, Usage usage);

    String base() {
        return base;
    }

    static Optional<WireFormat> at(String path) {
        return java.util.Arrays.stream(values())
                .filter(format -> path.startsWith(format.path))
                .findFirst();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes.stream();
    }

    private static List<String> texts(JsonNode messages, String... roles) {
        return stream(messages)
                .filter(message -> List.of(roles).contains(message.path("role").asText()))
                .map(message -> blocks(message.path("content")))
                .toList();
    }

    /** A text, or a list of blocks of text. */
    private static String blocks(JsonNode content) {
        return content.isArray() ? parts(content) : content.asText();
    }

    private static String parts(JsonNode parts) {
        return String.join(
                "", stream(parts).map(part -> part.path("text").asText()).toList());
    }

    private static String bearer(MultiMap headers) {
        return Optional.ofNullable(headers.get("Authorization"))
                .map(header -> header.replaceFirst("^Bearer ", ""))
                .orElse("");
    }
}
