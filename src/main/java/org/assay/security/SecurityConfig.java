package org.assay.security;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may call before any token was issued. */
@ConfigMapping(prefix = "assay")
public interface SecurityConfig {
    /** The admin's token, at least 16 visible ASCII characters; without it one is generated at the first start. */
    Optional<String> adminToken();
}
