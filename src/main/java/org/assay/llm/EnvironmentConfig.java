package org.assay.llm;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the configuration of models for commands: environment, system properties, {@code config/application.properties}. */
final class EnvironmentConfig {
    private static final Path FILE = Path.of("config/application.properties");
    private static final int FILE_ORDINAL = 260;

    private EnvironmentConfig() {}

    static LlmConfig read() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(LlmConfig.class);
        if (Files.exists(FILE)) {
            try {
                builder.withSources(new PropertiesConfigSource(FILE.toUri().toURL(), FILE_ORDINAL));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return builder.build().getConfigMapping(LlmConfig.class);
    }
}
