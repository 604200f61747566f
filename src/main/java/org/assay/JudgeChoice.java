package org.assay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.assay.catalog.CriteriaProposal;
import org.assay.catalog.ExamSettingsLog;
import org.assay.judging.AskingTwice;
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

        /** Who is asked besides a model, without a say in the points. */
        @WithDefault("none")
        Second secondOpinion();
    }

    /** What may be chosen. */
    public enum Kind {
        /** A model where one is configured, else offline. */
        AUTO,
        LLM,
        OFFLINE
    }

    /** Whose judgment is kept beside a model's. */
    public enum Second {
        NONE,
        OFFLINE
    }

    @Produces
    @Singleton
    Judge judge(Config config, LlmJudges models, OfflineJudge offline) {
        return switch (config.judge()) {
            case OFFLINE -> offline;
            case LLM -> model(config, models, offline);
            case AUTO -> models.areConfigured() ? model(config, models, offline) : offline;
        };
    }

    /** Where a model judges, one proposes criteria to authors too. */
    @Produces
    @Singleton
    CriteriaProposal proposal(Config config, LlmJudges models, ExamSettingsLog settings) {
        boolean isModel = config.judge() == Kind.LLM || config.judge() == Kind.AUTO && models.areConfigured();
        return isModel
                ? models.proposing(
                        exam -> settings.of(exam).settings().judging().budget())
                : CriteriaProposal.NONE;
    }

    private static Judge model(Config config, LlmJudges models, OfflineJudge offline) {
        return switch (config.secondOpinion()) {
            case NONE -> models.configured();
            case OFFLINE -> new AskingTwice(models.configured(), offline);
        };
    }
}
