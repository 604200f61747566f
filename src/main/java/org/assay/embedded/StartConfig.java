package org.assay.embedded;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is configured before Quarkus starts, read from the same sources in the same order. */
final class StartConfig {
    private static final int FILE_ORDINAL = 260;
    private static final int PACKAGED_ORDINAL = 250;

    private final SmallRyeConfig config;

    StartConfig(String defaultProfile) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .forClassLoader(loader)
                .addDefaultSources()
                .addDefaultInterceptors()
                .withProfile(profile(defaultProfile));
        try {
            Path file = Path.of("config/application.properties");
            if (Files.exists(file)) {
                builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), FILE_ORDINAL));
            }
            URL packaged = loader.getResource("application.properties");
            if (packaged != null) {
                builder.withSources(new PropertiesConfigSource(packaged, PACKAGED_ORDINAL));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        config = builder.build();
    }

    private static String profile(String otherwise) {
        return Optional.ofNullable(System.getProperty("quarkus.profile"))
                .or(() -> Optional.ofNullable(System.getenv("QUARKUS_PROFILE")))
                .orElse(otherwise);
    }

    boolean namesDatabase() {
        return value("quarkus.datasource.jdbc.url").isPresent();
    }

    /** {@code ASSAY_DATA_DIR}, by default {@code .assay} in the user's home. */
    Path dataFolder() {
        return value("assay.data-dir")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".assay"))
                .toAbsolutePath()
                .normalize();
    }

    private Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class);
    }
}
