package org.assay.testing.provider;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Has the service under test judge by a fake provider, whose behaviour a test may change at any time. */
public class ProviderOfTheService implements QuarkusTestResourceLifecycleManager {
    private static final AtomicReference<Function<ProviderRequest, ProviderReply>> BEHAVIOUR =
            new AtomicReference<>(request -> ProviderReply.Status.of(500));

    private FakeProvider provider;
    private String secondOpinion = "none";

    /** From now on. */
    public static void behave(Function<ProviderRequest, ProviderReply> behaviour) {
        BEHAVIOUR.set(behaviour);
    }

    @Override
    public void init(Map<String, String> arguments) {
        secondOpinion = arguments.getOrDefault("second-opinion", secondOpinion);
    }

    @Override
    public Map<String, String> start() {
        provider =
                FakeProvider.underLoad(Duration.ZERO, request -> BEHAVIOUR.get().apply(request));
        return Map.of(
                "assay.second-opinion", secondOpinion,
                "assay.llm.models.fake.provider", "openai",
                "assay.llm.models.fake.base-url", provider.baseUrl(WireFormat.OPENAI),
                "assay.llm.models.fake.api-key", "none",
                "assay.llm.models.fake.model", "model-1",
                "assay.llm.models.fake.timeout", "2s",
                "assay.llm.models.fake.concurrent-calls", "16",
                "assay.llm.models.fake.price.in", "1",
                "assay.llm.models.fake.price.out", "1");
    }

    @Override
    public void stop() {
        provider.close();
    }
}
