package org.assay.testing;

import static org.assay.testing.AdminToken.asAdmin;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser does without being one: keeps cookies, sends forms with what their page put into them. */
public final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"");

    private static final String PASSWORD = "correct horse battery";

    private final Map<String, String> cookies = new HashMap<>();

    /** A browser in which somebody new has logged in who has a role. */
    public static Browser of(String role) {
        return of(role + "-" + UUID.randomUUID(), role);
    }

    /** The same under a name that nobody has yet. */
    public static Browser of(String name, String role) {
        asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "roles", List.of(role), "password", PASSWORD))
                .post("/v1/accounts")
                .then()
                .statusCode(201);
        return loggedIn(name, PASSWORD);
    }

    /** A browser in which somebody has logged in. */
    public static Browser loggedIn(String name, String password) {
        Browser browser = new Browser();
        browser.logIn(name, password).then().statusCode(303);
        return browser;
    }

    public Response logIn(String name, String password) {
        return send("/login", Map.of("csrf", csrf("/login"), "name", name, "password", password));
    }

    public Response get(String path) {
        return keep(request().accept("text/html").get(path));
    }

    /** What the page of that path puts into its forms. */
    public String csrf(String path) {
        Matcher found = CSRF.matcher(get(path).asString());
        if (!found.find()) {
            throw new AssertionError(path + " has no form");
        }
        return found.group(1);
    }

    /** Sends a form of a page, with what the page put into it, as a browser without scripts does. */
    public Response submit(String page, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", csrf(page));
        return keep(request()
                .accept("text/html")
                .contentType(ContentType.URLENC)
                .formParams(form)
                .post(path));
    }

    /** The same for a form of more fields than one that is sent as one text may have. */
    public Response submitInParts(String page, String path, Map<String, String> fields) {
        RequestSpecification request = request().accept("text/html").multiPart("csrf", csrf(page));
        fields.forEach(request::multiPart);
        return keep(request.post(path));
    }

    public Response send(String path, Map<String, String> form) {
        return keep(request().contentType(ContentType.URLENC).formParams(form).post(path));
    }

    /** A request with the browser's cookies, to be completed; redirects are not followed. */
    public RequestSpecification request() {
        return RestAssured.given()
                .config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultCharsetForContentType(StandardCharsets.UTF_8, ContentType.URLENC)))
                .cookies(cookies);
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    /** As somebody would who wants to have the browser use a session of theirs. */
    public void plant(String name, String value) {
        cookies.put(name, value);
    }

    private Response keep(Response response) {
        response.detailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return response;
    }
}
