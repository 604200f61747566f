package org.assay.security;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the forms of our pages from those of other sites: a form sends along what is made from a secret that only the
 * browser holds, which is that of its session, or one of its own before there is a session.
 */
public final class Csrf {
    public static final String FIELD = "csrf";
    public static final String HEADER = "X-CSRF-Token";

    private static final String COOKIE = "assay-form";
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private Csrf() {}

    /** What a page puts into its forms; the browser gets a secret with it where it has none. */
    public static String token(RoutingContext context) {
        return tokenOf(secret(context).orElseGet(() -> issue(context)));
    }

    /** Whether a request that changes something comes from one of our pages. */
    public static boolean isOurs(RoutingContext context, String sent) {
        String site = context.request().getHeader("Sec-Fetch-Site");
        return (site == null || OURS.contains(site))
                && sent != null
                && secret(context)
                        .map(secret -> new SecretToken(sent).sameAs(new SecretToken(tokenOf(secret))))
                        .orElse(false);
    }

    private static Optional<SecretToken> secret(RoutingContext context) {
        return SessionCookie.secret(context).or(() -> SessionCookie.read(context, COOKIE));
    }

    private static SecretToken issue(RoutingContext context) {
        SecretToken secret = SecretToken.generate();
        context.response().addCookie(SessionCookie.hidden(context, COOKIE, secret.text()));
        return secret;
    }

    private static String tokenOf(SecretToken secret) {
        return new SecretToken("csrf " + secret.text()).hash();
    }
}
