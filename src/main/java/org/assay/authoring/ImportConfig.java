package org.assay.authoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an import may take. */
@ConfigMapping(prefix = "assay.import")
public interface ImportConfig {
    /** How long it waits for proposals of a language model, all in all. */
    @WithDefault("90s")
    Duration proposalTime();
}
