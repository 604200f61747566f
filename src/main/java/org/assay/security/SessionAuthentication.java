package org.assay.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.problem.Problem;

/** The cookie of a browser that is logged in. It opens pages only: under {@code /v1} it is no credential. */
@ApplicationScoped
class SessionAuthentication implements HttpAuthenticationMechanism {
    private static final String LOGIN = "/login";

    /** What follows the host; a fragment is left out. */
    private static final Pattern CURRENT_URL = Pattern.compile("https?://[^/]+(/[^#]*)(?:#.*)?");

    /** Whether people log in at an OpenID Connect provider, and so not here. */
    private final boolean elsewhere;

    SessionAuthentication(SecurityConfig config) {
        this.elsewhere = config.oidc().enabled();
    }

    /** Whose session has ended is a stranger, to whom the login form is open like to any other. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return (elsewhere ? Optional.<SecretToken>empty() : SessionCookie.secret(context))
                .map(secret -> identities
                        .authenticate(new SessionRequest(secret))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(
                        isPage(context)
                                ? new ChallengeData(303, HttpHeaders.LOCATION, loginFor(context))
                                : new ChallengeData(401));
    }

    /** A page leads to the form that brings its reader back; anything else is refused like everywhere. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        Optional<String> page = pageAround(context);
        if (page.isPresent()) {
            leaveFor(context, 401, "HX-Redirect", elsewhere ? page.get() : loginFor(page.get()));
        } else if (elsewhere) {
            return Uni.createFrom().item(false);
        } else if (isPage(context)) {
            leaveFor(context, 303, HttpHeaders.LOCATION.toString(), loginFor(context));
        } else {
            context.fail(401, new Problem(Problem.Kind.UNAUTHENTICATED, "Log in first."));
        }
        return Uni.createFrom().item(true);
    }

    private static void leaveFor(RoutingContext context, int status, String header, String place) {
        context.response().setStatusCode(status).putHeader(header, place).end();
    }

    /** The page in which htmx made the request: it is what its reader is to come back to, and not the part asked for. */
    private static Optional<String> pageAround(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader("HX-Request"))
                .map(htmx -> context.request().getHeader("HX-Current-URL"))
                .map(CURRENT_URL::matcher)
                .filter(Matcher::matches)
                .map(url -> url.group(1));
    }

    private static boolean isPage(RoutingContext context) {
        return HttpMethod.GET.equals(context.request().method())
                && Optional.ofNullable(context.request().getHeader(HttpHeaders.ACCEPT))
                        .orElse("")
                        .contains("text/html");
    }

    private static String loginFor(RoutingContext context) {
        return loginFor(context.request().uri());
    }

    private static String loginFor(String target) {
        return target.equals("/") ? LOGIN : LOGIN + "?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(
                        HttpCredentialTransport.Type.COOKIE, SessionCookie.NAME, "assay-session"));
    }
}
