package org.assay.web.access;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assay.testing.At.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.testing.Browser;
import org.assay.testing.Caller;
import org.assay.testing.Json;
import org.assay.testing.People;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for tokens, accounts and one's own password. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessPagesTest {
    private static final Pattern SECRET = Pattern.compile("<p><code>([^<]+)</code></p>");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    @Test
    void aTokensSecretIsShownOnceAndWorks() {
        Browser admin = People.loggedIn("admin").browser();
        String name = fresh("program");
        Response issued = issue(admin, Map.of("name", name, "role", "integration"));
        issued.then().statusCode(200);
        String secret = secret(issued);
        Caller.with(secret).get("/v1/submissions").then().statusCode(200);
        admin.get("/tokens").then().statusCode(200).body(containsString(name)).body(not(containsString(secret)));
    }

    /** A double click, a reload, or two tabs: the second sending is held until its sender has seen what the first one did. */
    @Test
    void aFormThatIsSentTwiceIssuesOneToken() {
        Browser admin = People.loggedIn("admin").browser();
        String name = fresh("program");
        Map<String, String> form = form(admin, Map.of("name", name, "role", "integration"));
        admin.send("/tokens", form).then().statusCode(200);
        admin.send("/tokens", form)
                .then()
                .statusCode(409)
                .body(containsString("value=\"" + name + "\""))
                .body(not(containsString("class=\"secret\"")));
        List<String> names = Json.of(asAdmin().get("/v1/tokens?limit=500")).list("items.name");
        assertThat(names).containsOnlyOnce(name);
    }

    /** A browser that kept a page loads it again when somebody comes back to it, unless that would send a form again. */
    @Test
    void whatCameOfAFormIsNotLoadedAgain() {
        Browser admin = People.loggedIn("admin").browser();
        admin.get("/tokens").then().body(containsString("<body data-loadable=\"true\">"));
        issue(admin, Map.of("name", fresh("program"), "role", "integration"))
                .then()
                .statusCode(200)
                .body(containsString("<body>"));
    }

    @Test
    void whatIsWrongOfATokenIsSaidBesideItsFieldAndNothingTypedIsLost() {
        Browser admin = People.loggedIn("admin").browser();
        Response refused = issue(
                admin,
                Map.of("name", "a \"b\"<script>", "role", "auditor", "exams", "No-Key", "expires", "2999-02-31"));
        refused.then()
                .statusCode(422)
                .body(containsString("is no key of an exam"))
                .body(containsString("must be a day"))
                .body(containsString("value=\"No-Key\""))
                .body(containsString("value=\"a &quot;b&quot;&lt;script&gt;\""))
                .body(containsString("<option value=\"auditor\" selected>"))
                .body(not(containsString("<script>\"")));
        issue(admin, Map.of("name", "a b", "role", "auditor"))
                .then()
                .statusCode(422)
                .body(containsString("must match"));
        issue(admin, Map.of("name", fresh("x"), "role", "admin", "exams", "ai-engineer-mid"))
                .then()
                .statusCode(422)
                .body(containsString("an admin has to do with all exams"));
    }

    @Test
    void aRotatedTokenHasANewSecretAndTheOldOneAsLongAsItWasGranted() {
        Browser admin = People.loggedIn("admin").browser();
        String first = secret(issue(admin, Map.of("name", fresh("program"), "role", "integration")));
        String id = seen(admin);
        String second = secret(rotate(admin, id, "hour"));
        Caller.with(first).get("/v1/submissions").then().statusCode(200);
        String third = secret(rotate(admin, id, "none"));
        Caller.with(second).get("/v1/submissions").then().statusCode(401);
        Caller.with(third).get("/v1/submissions").then().statusCode(200);
    }

    @Test
    void aRevokedTokenIsNobodysAndIsNotRotated() {
        Browser admin = People.loggedIn("admin").browser();
        String secret = secret(issue(admin, Map.of("name", fresh("program"), "role", "integration")));
        String id = seen(admin);
        admin.send("/tokens/" + id + "/revoke", Map.of("csrf", admin.csrf("/tokens")))
                .then()
                .statusCode(303);
        Caller.with(secret).get("/v1/submissions").then().statusCode(401);
        rotate(admin, id, "none").then().statusCode(409).body(containsString("was revoked"));
    }

    @Test
    void anAccountIsCreatedChangedAndDisabled() {
        Browser admin = People.loggedIn("admin").browser();
        String name = fresh("new");
        send(admin, "/accounts", Map.of("name", name, "roles", "author", "password", People.PASSWORD))
                .then()
                .statusCode(303);
        Browser person = Browser.loggedIn(name, People.PASSWORD);
        person.get("/tokens").then().statusCode(403);
        String page = "/accounts/" + name;
        send(admin, page + "/roles", Map.of("roles", "admin")).then().statusCode(303);
        person.get("/").then().statusCode(303);
        person.logIn(name, People.PASSWORD).then().statusCode(303);
        person.get("/tokens").then().statusCode(200);
        send(admin, page + "/password", Map.of("password", "another horse battery"))
                .then()
                .statusCode(303);
        new Browser().logIn(name, People.PASSWORD).then().statusCode(401);
        send(admin, page + "/disable", Map.of()).then().statusCode(303);
        new Browser().logIn(name, "another horse battery").then().statusCode(401);
        send(admin, page + "/enable", Map.of()).then().statusCode(303);
        new Browser().logIn(name, "another horse battery").then().statusCode(303);
    }

    @Test
    void whatIsWrongOfAnAccountIsSaidBesideItsFieldAndThePasswordIsNeverShown() {
        Browser admin = People.loggedIn("admin").browser();
        send(admin, "/accounts", Map.of("name", "<script>", "roles", "auditor", "password", "too short"))
                .then()
                .statusCode(422)
                .body(containsString("must have at least 12 characters"))
                .body(containsString("value=\"&lt;script&gt;\""))
                .body(containsString("value=\"auditor\" checked"))
                .body(not(containsString("too short")));
        send(admin, "/accounts", Map.of("name", "admin", "roles", "auditor", "password", People.PASSWORD))
                .then()
                .statusCode(409)
                .body(containsString("the name is taken"));
        send(admin, "/accounts/admin/roles", Map.of())
                .then()
                .statusCode(422)
                .body(containsString("must be one or more"));
        admin.get("/accounts/nobody-" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whoChangesTheirPasswordGoesOnHereAndIsLoggedOutElsewhere() {
        People person = People.loggedIn("reviewer");
        Browser elsewhere = Browser.loggedIn(person.name(), People.PASSWORD);
        Response changed = change(person.browser(), People.PASSWORD, "another horse battery", "another horse battery");
        changed.then().statusCode(303);
        person.browser().get("/password?changed=true").then().statusCode(200).body(containsString("Changed."));
        elsewhere.get("/").then().statusCode(303);
        new Browser().logIn(person.name(), People.PASSWORD).then().statusCode(401);
        new Browser().logIn(person.name(), "another horse battery").then().statusCode(303);
    }

    /** A browser that somebody left open is no way to find out the password, nor to take the account over. */
    @Test
    void theOldPasswordIsNeededAndGuessingItIsSlowedDown() {
        People person = People.loggedIn("reviewer");
        for (int i = 0; i < 5; i++) {
            change(person.browser(), "wrong guess", "another horse battery", "another horse battery")
                    .then()
                    .statusCode(422)
                    .body(containsString("It is not your password."));
        }
        change(person.browser(), People.PASSWORD, "another horse battery", "another horse battery")
                .then()
                .statusCode(429);
    }

    @Test
    void aNewPasswordIsLongAndTypedTheSameTwice() {
        People person = People.loggedIn("reviewer");
        change(person.browser(), People.PASSWORD, "short", "short")
                .then()
                .statusCode(422)
                .body(containsString("must have at least 12 characters"));
        change(person.browser(), People.PASSWORD, "another horse battery", "another horse")
                .then()
                .statusCode(422)
                .body(containsString("The two are not the same."));
        new Browser().logIn(person.name(), People.PASSWORD).then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "author", "auditor"})
    void onlyAdminsSeeAndChangeTokensAndAccounts(String role) {
        People person = People.loggedIn(role);
        Browser browser = person.browser();
        String csrf = browser.csrf("/password");
        browser.get("/tokens").then().statusCode(403);
        browser.get("/accounts").then().statusCode(403);
        browser.send("/tokens", Map.of("csrf", csrf, "name", fresh("x"), "role", "integration", "seen", ""))
                .then()
                .statusCode(403);
        browser.send("/accounts/" + person.name() + "/roles", Map.of("csrf", csrf, "roles", "admin"))
                .then()
                .statusCode(403);
        asAdmin().get("/v1/accounts/" + person.name()).then().body(at("roles", equalTo(List.of(role))));
    }

    @Test
    void aFormOfAnotherSiteIssuesNothing() {
        Browser admin = People.loggedIn("admin").browser();
        admin.send("/tokens", Map.of("name", fresh("x"), "role", "admin", "seen", seen(admin)))
                .then()
                .statusCode(403);
        admin.send("/accounts", Map.of("name", fresh("x"), "roles", "admin", "password", People.PASSWORD))
                .then()
                .statusCode(403);
        admin.send("/password", Map.of("old", People.PASSWORD, "password", "x".repeat(12), "again", "x".repeat(12)))
                .then()
                .statusCode(403);
    }

    @Test
    void thePagesSpeakChinese() {
        Browser admin = People.loggedIn("admin").browser();
        for (String page : List.of("/tokens", "/accounts", "/password")) {
            admin.request()
                    .header("Accept-Language", "zh-CN")
                    .accept(ContentType.HTML)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("<html lang=\"zh\">"))
                    .body(containsString(Map.of("/tokens", "发放令牌", "/accounts", "创建账号", "/password", "更改密码")
                            .get(page)));
        }
    }

    private static Response issue(Browser admin, Map<String, String> fields) {
        return admin.send("/tokens", form(admin, fields));
    }

    private static Map<String, String> form(Browser admin, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", admin.csrf("/tokens"));
        form.put("seen", seen(admin));
        return form;
    }

    private static Response rotate(Browser admin, String id, String overlap) {
        return send(admin, "/tokens/" + id + "/rotate", Map.of("overlap", overlap));
    }

    private static Response change(Browser browser, String old, String password, String again) {
        return send(browser, "/password", Map.of("old", old, "password", password, "again", again));
    }

    private static Response send(Browser browser, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", browser.csrf("/password"));
        return browser.send(path, form);
    }

    private static String seen(Browser admin) {
        return group(SEEN, admin.get("/tokens").asString());
    }

    private static String secret(Response issued) {
        return group(SECRET, issued.asString());
    }

    private static String group(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }

    private static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }
}
