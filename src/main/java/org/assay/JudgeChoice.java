package org.assay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.assay.judging.Judge;
import org.assay.llm.LlmJudges;
import org.assay.offline.OfflineJudge;

/** Which judge is at work: the one that is configured. */
@ApplicationScoped
public class JudgeChoice {
    /** The choice of the operator. */
    @ConfigMapping(prefix = "assay")
    public interface Config {
        @WithDefault("auto")
        Kind judge();
    }

    /** What may be chosen. */
    public enum Kind {
        /** A model where one is configured, else offline. */
        AUTO,
        LLM,
        OFFLINE
    }

    @Produces
    @Singleton
    Judge judge(Config config, LlmJudges models, OfflineJudge offline) {
        return switch (config.judge()) {
            case OFFLINE -> offline;
            case LLM -> models.configured();
            case AUTO -> models.areConfigured() ? models.configured() : offline;
        };
    }
}
