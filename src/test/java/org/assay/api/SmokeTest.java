package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SmokeTest {
    void p(String m, String path, Object body) {
        var r = asAdmin().contentType(m.startsWith("G") ? "application/json" : "application/json");
        if (body != null) r = r.body(body);
        var x = r.request(m, path);
        System.out.println(">> " + m + " " + path + " " + body + " => " + x.statusLine() + " "
                + x.headers().asList() + " " + x.asString());
    }

    @Test
    void all() {
        var a = RestAssured.get("/v1/echo/caller");
        System.out.println(">> anon " + a.statusLine() + a.headers() + a.asString());
        a = RestAssured.given().header("Authorization", "Bearer wrong").get("/v1/echo/caller");
        System.out.println(">> wrong " + a.statusLine() + a.headers() + a.asString());
        a = RestAssured.given().get("/v1/nothing");
        System.out.println(">> nothing " + a.statusLine() + a.headers() + a.asString());
        p("GET", "/v1/echo/caller", null);
        p("GET", "/v1/echo/auditors", null);
        p("GET", "/v1/nothing", null);
        p("GET", "/nothing", null);
        p("GET", "/v1/echo/numbered/7?limit=3&publish=true", null);
        p("GET", "/v1/echo/numbered/x", null);
        p("GET", "/v1/echo/numbered/7?limit=x", null);
        p("GET", "/v1/echo/numbered/7?publish=x", null);
        p("GET", "/v1/echo/failing", null);
        p("GET", "/v1/echo/unwritable", null);
        p("DELETE", "/v1/echo", null);
        p("PATCH", "/v1/echo", null);
        p("GET", "/problems/not-found", null);
        p("GET", "/problems/x", null);
        for (String b : new String[] {
            "",
            "null",
            "{",
            "[]",
            "{}",
            "{\"x\":1}",
            "{\"text\":1}",
            "{\"text\":\"\\u0000\"}",
            "{\"map\":{\"a\\ud800\":\"x\"}}",
            "{\"exact\":1.50,\"points\":2.50}",
            "{\"exact\":1e99}",
            "{\"whole\":1.5}",
            "{\"whole\":\"1\"}",
            "{\"whole\":99999999999}",
            "{\"colour\":\"GREEN\"}",
            "{\"colour\":0}",
            "{} {}",
            "{\"text\":\"a\",\"text\":\"b\"}",
            "{\"children\":[{\"name\":\"x\"},{\"age\":true}]}",
            "{\"at\":\"2026\"}",
            "{\"at\":5}",
            "{\"at\":\"2026-01-01T00:00:00+08:00\"}",
            "{\"id\":\"x\"}",
            "{\"free\":{\"a\":[1.500,1e9]}}",
            "{\"child\":[]}",
            "{\"flag\":1}",
            "{\"flag\":\"true\"}",
            "[".repeat(200)
        }) p("POST", "/v1/echo", b);
        p("POST", "/v1/echo/guarded", "{\"guarded\":[{\"name\":\"a\"},{}]}");
        p("PUT", "/v1/echo", null);
        a = asAdmin().contentType("text/plain").body("x").post("/v1/echo");
        System.out.println(">> text " + a.statusLine() + a.headers() + a.asString());
        a = asAdmin().accept("text/html").get("/v1/echo/caller");
        System.out.println(">> 406 " + a.statusLine() + a.headers() + a.asString());
        System.out.println(RestAssured.get("/q/openapi").asString());
        System.out.println(RestAssured.get("/q/health").asString());
        System.out.println(RestAssured.get("/q/metrics").statusLine());
    }
}
