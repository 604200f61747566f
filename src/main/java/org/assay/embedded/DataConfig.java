package org.assay.embedded;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where an installation keeps its data; {@link StartConfig} reads it before Quarkus starts. */
@ConfigMapping(prefix = "assay")
public interface DataConfig {
    /** By default {@code .assay} in the user's home. */
    Optional<Path> dataDir();
}
