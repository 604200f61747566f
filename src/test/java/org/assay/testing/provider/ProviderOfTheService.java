package org.assay.testing.provider;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Has the service under test judge by a fake provider, whose behaviour a test may change at any time. */
public class ProviderOfTheService implements QuarkusTestResourceLifecycleManager {
    /** The model that escalated answers go to. */
    public static final String STRONG = "model-strong";

    private static final AtomicReference<Function<ProviderRequest, ProviderReply>> BEHAVIOUR =
            new AtomicReference<>(request -> ProviderReply.Status.of(500));

    private FakeProvider provider;
    private String secondOpinion = "none";
    private boolean escalates;

    /** From now on. */
    public static void behave(Function<ProviderRequest, ProviderReply> behaviour) {
        BEHAVIOUR.set(behaviour);
    }

    @Override
    public void init(Map<String, String> arguments) {
        secondOpinion = arguments.getOrDefault("second-opinion", secondOpinion);
        escalates = arguments.containsKey("escalation");
    }

    @Override
    public Map<String, String> start() {
        provider =
                FakeProvider.underLoad(Duration.ZERO, request -> BEHAVIOUR.get().apply(request));
        Map<String, String> config = new HashMap<>(model("fake", "model-1"));
        config.put("assay.second-opinion", secondOpinion);
        if (escalates) {
            config.putAll(model("strong", STRONG));
            config.put("assay.llm.escalation", "strong");
        }
        return config;
    }

    private Map<String, String> model(String name, String model) {
        String prefix = "assay.llm.models." + name + ".";
        return Map.of(
                prefix + "provider", "openai",
                prefix + "base-url", provider.baseUrl(WireFormat.OPENAI),
                prefix + "api-key", "none",
                prefix + "model", model,
                prefix + "timeout", "2s",
                prefix + "concurrent-calls", "16",
                prefix + "price.in", "1",
                prefix + "price.out", "1");
    }

    @Override
    public void stop() {
        provider.close();
    }
}
