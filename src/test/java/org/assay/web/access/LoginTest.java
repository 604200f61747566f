package org.assay.web.access;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.testing.AdminToken;
import org.assay.testing.AtOnce;
import org.assay.testing.Browser;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People log in with a form, and whoever is not they stays outside, whatever they try. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LoginTest {
    private static final String PASSWORD = "correct horse battery";

    @Inject
    EntityManager database;

    private String name;

    @BeforeEach
    void somebody() {
        name = "p-" + UUID.randomUUID();
        asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "roles", List.of("reviewer"), "password", PASSWORD))
                .post("/v1/accounts")
                .then()
                .statusCode(201);
    }

    @Test
    void whoIsNotLoggedInIsLedToTheFormAndBack() {
        Browser browser = new Browser();
        browser.get("/reviews?exam=a")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login?to=%2Freviews%3Fexam%3Da"));
        String csrf = browser.csrf("/login?to=/reviews?exam=a");
        browser.send("/login", Map.of("csrf", csrf, "name", name, "password", PASSWORD, "to", "/reviews?exam=a"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/reviews?exam=a"));
        browser.get("/").then().statusCode(200).body(containsString(name));
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        Response loggedIn = new Browser().logIn(name, PASSWORD);
        Cookie cookie = loggedIn.detailedCookie("assay-session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.hasMaxAge()).isFalse();
    }

    @Test
    void loggingOutEndsTheSessionAndNotOnlyTheCookie() {
        Browser browser = Browser.loggedIn(name, PASSWORD);
        String session = browser.cookie("assay-session");
        browser.send("/logout", Map.of("csrf", browser.csrf("/"))).then().statusCode(303);
        Browser thief = new Browser();
        thief.plant("assay-session", session);
        thief.get("/").then().statusCode(303);
    }

    /** Session fixation: a session that somebody else knows is never the one that a login opens. */
    @Test
    void aLoginOpensASessionThatNobodyKnewBefore() {
        Browser attacker = Browser.loggedIn(name, PASSWORD);
        String planted = attacker.cookie("assay-session");
        Browser victim = new Browser();
        victim.plant("assay-session", planted);
        victim.send("/login", Map.of("csrf", victim.csrf("/login"), "name", "admin", "password", adminPassword()))
                .then()
                .statusCode(303);
        assertThat(victim.cookie("assay-session")).isNotEqualTo(planted);
        victim.get("/").then().body(containsString("admin"));
        attacker.get("/").then().statusCode(303);
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        Browser browser = Browser.loggedIn(name, PASSWORD);
        String csrf = browser.csrf("/");
        browser.send("/logout", Map.of()).then().statusCode(403);
        browser.send("/logout", Map.of("csrf", "0".repeat(64))).then().statusCode(403);
        browser.send("/logout", Map.of("csrf", new Browser().csrf("/login")))
                .then()
                .statusCode(403);
        browser.request()
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.URLENC)
                .formParam("csrf", csrf)
                .post("/logout")
                .then()
                .statusCode(403);
        new Browser()
                .send("/login", Map.of("name", name, "password", PASSWORD))
                .then()
                .statusCode(403);
        browser.get("/").then().statusCode(200);
    }

    @Test
    void aSessionOpensPagesAndNothingOfTheApi() {
        Browser browser = Browser.loggedIn("admin", adminPassword());
        browser.request().get("/v1/tokens").then().statusCode(401);
        browser.request()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/tokens")
                .then()
                .statusCode(401);
    }

    /** Many at once, so that a fast attacker gets no further than a slow one. */
    @Test
    void guessingIsSlowedDownAndThenEvenTheRightPasswordWaits() {
        List<Integer> statuses =
                AtOnce.byEight(() -> new Browser().logIn(name, "wrong guess").statusCode());
        assertThat(statuses).containsOnly(401, 429);
        assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
        new Browser().logIn(name, PASSWORD).then().statusCode(429);
        aWhilePasses(Duration.ofSeconds(31));
        new Browser().logIn(name, PASSWORD).then().statusCode(303);
        new Browser().logIn(name, "wrong again").then().statusCode(401);
    }

    @Test
    void everyFurtherTryMakesTheNextOneWaitTwiceAsLong() {
        for (int i = 0; i < 5; i++) {
            new Browser().logIn(name, "wrong").then().statusCode(401);
        }
        new Browser().logIn(name, "wrong").then().statusCode(429);
        aWhilePasses(Duration.ofSeconds(31));
        new Browser().logIn(name, "wrong").then().statusCode(401);
        aWhilePasses(Duration.ofSeconds(31));
        new Browser().logIn(name, "wrong").then().statusCode(429);
        aWhilePasses(Duration.ofSeconds(30));
        new Browser().logIn(name, "wrong").then().statusCode(401);
    }

    /** Whether a name exists shows neither in what is answered nor in locking; that it takes as long, PasswordsTest holds. */
    @Test
    void anUnknownNameLooksLikeAWrongPassword() {
        String nobody = "nobody-" + UUID.randomUUID();
        String known = withoutNames(new Browser().logIn(name, "wrong"));
        assertThat(withoutNames(new Browser().logIn(nobody, "wrong"))).isEqualTo(known);
        for (int i = 0; i < 4; i++) {
            new Browser().logIn(nobody, "wrong").then().statusCode(401);
            new Browser().logIn(name, "wrong").then().statusCode(401);
        }
        new Browser().logIn(nobody, "wrong").then().statusCode(429);
        new Browser().logIn(name, "wrong").then().statusCode(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/x\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "",
            })
    void theWayBackLeadsNowhereElse(String to) {
        Browser browser = new Browser();
        Response loggedIn = browser.send(
                "/login", Map.of("csrf", browser.csrf("/login"), "name", name, "password", PASSWORD, "to", to));
        loggedIn.then().statusCode(303);
        assertThat(loggedIn.header("Location")).matches("http://localhost:\\d+/");
        assertThat(loggedIn.cookies()).doesNotContainKey("a");
    }

    @Test
    void whatIsTypedIsShownAsText() {
        new Browser()
                .logIn("<script>alert(1)</script>", "x")
                .then()
                .statusCode(401)
                .body(containsString("&lt;script&gt;"));
    }

    @Test
    void anEmptyFormAndAVeryLongOneAreRefusedLikeAnyOther() {
        new Browser().logIn("", "").then().statusCode(401);
        new Browser().logIn(name, "x".repeat(2_000)).then().statusCode(401);
        new Browser().logIn(name, "x".repeat(100_000)).then().statusCode(401);
        new Browser().logIn(name, "x".repeat(1_200_000)).then().statusCode(413);
        new Browser().logIn("\u0000" + name, PASSWORD).then().statusCode(401);
    }

    @Test
    void aChangeOfTheAccountEndsItsSessions() {
        Browser browser = Browser.loggedIn(name, PASSWORD);
        asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("password", "another horse battery"))
                .patch("/v1/accounts/" + name)
                .then()
                .statusCode(200);
        browser.get("/").then().statusCode(303);
        new Browser().logIn(name, PASSWORD).then().statusCode(401);
        new Browser().logIn(name, "another horse battery").then().statusCode(303);
    }

    @Test
    void aSessionEndsWhenItIsNotUsed() {
        Browser browser = Browser.loggedIn(name, PASSWORD);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update session set last_used_at = :then where account = :name")
                        .setParameter("then", Instant.now().minus(Duration.ofHours(9)))
                        .setParameter("name", name)
                        .executeUpdate());
        browser.get("/").then().statusCode(303);
    }

    /** The cookie of a session that ended must not keep its browser out. */
    @Test
    void whoseSessionEndedLogsInAgainWithTheSameBrowser() {
        Browser browser = Browser.loggedIn(name, PASSWORD);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from session where account = :name")
                        .setParameter("name", name)
                        .executeUpdate());
        browser.get("/").then().statusCode(303);
        browser.get("/login").then().statusCode(200);
        browser.logIn(name, PASSWORD).then().statusCode(303);
        browser.get("/").then().statusCode(200);
    }

    @Test
    void pagesSpeakTheLanguageOfTheirReader() {
        new Browser()
                .request()
                .header("Accept-Language", "zh-CN,en;q=0.5")
                .get("/login")
                .then()
                .body(containsString("登录"));
        new Browser()
                .request()
                .header("Accept-Language", "fr")
                .get("/login")
                .then()
                .body(containsString("Log in"));
    }

    @Test
    void nothingFromElsewhereRunsInAPage() {
        new Browser()
                .get("/login")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    private static String adminPassword() {
        return AdminToken.HEADER.substring(7);
    }

    private String withoutNames(Response page) {
        return page.statusCode() + page.asString().replaceAll("value=\"[^\"]*\"", "");
    }

    private void aWhilePasses(Duration while_) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update login_tries set last_at = last_at - :seconds * interval '1 second'")
                .setParameter("seconds", while_.toSeconds())
                .executeUpdate());
    }
}
