package org.assay.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who may call before any token was issued, and how long a browser stays logged in. */
@ConfigMapping(prefix = "assay")
public interface SecurityConfig {
    /**
     * The admin's token, 16 to 72 visible ASCII characters, which is also the password of the account {@code admin};
     * without it one is generated at the first start.
     */
    Optional<String> adminToken();

    /** Of bcrypt, for passwords that are set from now on: 2 to this power are its rounds, 4 to 20. */
    @WithDefault("11")
    int passwordCost();

    Session session();

    Oidc oidc();

    /** An OpenID Connect provider at which people log in instead of here; {@code quarkus.oidc} takes the rest from these. */
    interface Oidc {
        @WithDefault("false")
        boolean enabled();

        /** Of the issuer, where {@code /.well-known/openid-configuration} is found. */
        Optional<String> url();

        @WithDefault("assay")
        String clientId();

        Optional<String> secret();

        /** Asked for beside {@code openid}. */
        @WithDefault("profile")
        String scopes();

        /** The claim of the ID token that names the person. */
        @WithDefault("preferred_username")
        String nameClaim();

        /** The claim of the ID token that lists roles; what is none of ours in it means nothing. */
        @WithDefault("groups")
        String rolesClaim();
    }

    /** How long a browser stays logged in. */
    interface Session {
        /** Since its last request. */
        @WithDefault("8h")
        Duration idle();

        /** Since the login. */
        @WithDefault("24h")
        Duration longest();
    }
}
