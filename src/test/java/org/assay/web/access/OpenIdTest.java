package org.assay.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.assay.testing.AdminToken;
import org.assay.testing.Caller;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** With an OpenID Connect provider in front, people log in there and have the roles that it says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(value = OpenIdTest.Provider.class, restrictToAnnotatedClass = true)
class OpenIdTest {
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @TestHTTPResource
    URI service;

    /** A provider on the loopback. */
    public static class Provider implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            PROVIDER.start();
            return Map.of(
                    "assay.oidc.enabled", "true",
                    "assay.oidc.url", PROVIDER.issuerUrl("company").toString(),
                    "assay.oidc.client-id", "assay",
                    "assay.oidc.secret", "a secret of the client");
        }

        @Override
        public void stop() {
            PROVIDER.shutdown();
        }
    }

    @Test
    void whoHasARoleThereHasItHere() throws Exception {
        HttpResponse<String> page = comeAs("fang", List.of("reviewer", "some-other-group"), "/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("fang");
        assertThat(page.uri().getPath()).isEqualTo("/");
    }

    @Test
    void whoHasNoRoleOfOursIsRefused() throws Exception {
        assertThat(comeAs("guest", List.of("some-other-group"), "/").statusCode())
                .isEqualTo(403);
    }

    @Test
    void ourOwnFormLeadsThereToo() throws Exception {
        HttpResponse<String> page = comeAs("fang", List.of("reviewer"), "/login");
        assertThat(page.body()).contains("fang").doesNotContain("type=\"password\"");
        assertThat(page.previousResponse()
                        .flatMap(HttpResponse::previousResponse)
                        .map(asked -> asked.uri().getPath()))
                .contains("/company/authorize");
    }

    @Test
    void programsStillComeWithTokens() {
        Caller.with(AdminToken.HEADER.substring(7)).get("/v1/tokens").then().statusCode(200);
        Caller.with("wrong")
                .get("/v1/tokens")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    /** The provider knows who it is and sends the browser back at once. */
    private HttpResponse<String> comeAs(String name, List<String> groups, String path) throws Exception {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(
                "company", name, "JWT", List.of("assay"), Map.of("preferred_username", name, "groups", groups)));
        return browser()
                .send(
                        HttpRequest.newBuilder(service.resolve(path))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }
}
