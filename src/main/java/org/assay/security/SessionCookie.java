package org.assay.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The cookie that holds a session's secret: out of reach of scripts, and not sent along from other sites' forms. */
public final class SessionCookie {
    public static final String NAME = "assay-session";

    private SessionCookie() {}

    /** What the browser holds, where it can be a session's secret at all. */
    public static Optional<SecretToken> secret(RoutingContext context) {
        return read(context, NAME);
    }

    public static void set(RoutingContext context, SecretToken secret) {
        context.response().addCookie(hidden(context, NAME, secret.text()));
    }

    /** Makes the browser forget. */
    public static void forget(RoutingContext context) {
        context.response().addCookie(hidden(context, NAME, "").setMaxAge(0));
    }

    static Optional<SecretToken> read(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getCookie(name))
                .map(Cookie::getValue)
                .filter(SecretToken::isWellFormed)
                .map(SecretToken::new);
    }

    /** Over TLS the browser is told never to send it in the clear. */
    static Cookie hidden(RoutingContext context, String name, String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(context.request().isSSL())
                .setSameSite(CookieSameSite.LAX);
    }
}
