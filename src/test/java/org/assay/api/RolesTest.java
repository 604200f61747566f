package org.assay.api;

import static org.assay.testing.AdminToken.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.security.Role;
import org.assay.testing.Browser;
import org.assay.testing.Caller;
import org.assay.testing.Json;
import org.assay.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Who may call what: every operation of the API and every page, tried by everybody. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RolesTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final java.nio.file.Path README = java.nio.file.Path.of("README.md");
    private static final String BEGIN = "<!-- roles: RolesTest holds this table -->\n";
    private static final String END = "<!-- end of roles -->\n";

    /**
     * One address of the service.
     *
     * @param type of the body that it takes
     */
    record Route(String method, String path, String type) {
        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        /** With something in the place of every parameter. */
        String target() {
            return path.replace("{id}", "01939c5c-6d4f-7cc0-8000-000000000000").replaceAll("\\{[^}]+}", "1");
        }
    }

    @Test
    void theTableInTheReadmeSaysWhatHappens() throws IOException {
        List<String> rows = new ArrayList<>(rowsOfOperations());
        rows.addAll(rowsOfPages());
        assertHolds(rows);
    }

    private static List<String> rowsOfOperations() throws IOException {
        Map<Role, String> tokens = Stream.of(Role.values())
                .collect(Collectors.toMap(
                        role -> role, role -> Caller.anew(role.lowerCase()).token()));
        List<String> rows = new ArrayList<>();
        for (Route route : operations()) {
            assertThat(call(RestAssured.given(), route).statusCode())
                    .as(route + " by nobody")
                    .isEqualTo(401);
            rows.add(row(route, role -> call(Caller.with(tokens.get(role)), route)));
        }
        return rows.stream().sorted().toList();
    }

    /** Pages are for people who logged in; a token opens none. */
    private static List<String> rowsOfPages() {
        Map<Role, Browser> browsers = Stream.of(Role.REVIEWER, Role.AUTHOR, Role.AUDITOR, Role.ADMIN)
                .collect(Collectors.toMap(role -> role, RolesTest::loggedIn));
        Map<Role, String> csrf = browsers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, browser -> browser.getValue().csrf("/")));
        String integration = Caller.anew("integration").token();
        List<String> rows = new ArrayList<>();
        for (Route page : pages()) {
            assertThat(visit(new Browser(), "none", page).statusCode())
                    .as(page + " by a stranger")
                    .isIn(303, 401);
            rows.add(row(
                    page,
                    role -> role == Role.INTEGRATION
                            ? Caller.with(integration)
                                    .accept("text/html")
                                    .request(page.method().toUpperCase(Locale.ROOT), page.target())
                            : visit(browsers.get(role), csrf.get(role), page)));
        }
        assertThat(rows).hasSizeGreaterThan(15);
        return rows.stream().sorted().toList();
    }

    private static Browser loggedIn(Role role) {
        String name = "page-" + UUID.randomUUID();
        String password = "a password of the tests";
        asAdmin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "roles", List.of(role.lowerCase()), "password", password))
                .post("/v1/accounts")
                .then()
                .statusCode(201);
        return Browser.loggedIn(name, password);
    }

    private static Response visit(Browser browser, String csrf, Route page) {
        return page.method().equals("get")
                ? browser.get(page.target())
                : browser.send(page.target(), Map.of("csrf", csrf));
    }

    /** Guessing ids leads nowhere: what is another's is not there. */
    @Test
    void whatAnotherIntegrationSubmittedIsNotThere() throws IOException {
        String owner = Caller.anew("integration").token();
        String other = Caller.anew("integration").token();
        String id = Json.of(Caller.with(owner)
                        .contentType(ContentType.JSON)
                        .body(
                                "{\"exam\":\"ai-engineer-mid\",\"candidate\":{\"ref\":\"r\"},\"answers\":[{\"question\":\"1.1\",\"text\":\" \"}]}")
                        .post("/v1/submissions")
                        .then()
                        .statusCode(202)
                        .extract())
                .at("id");
        Caller.with(owner).get("/v1/submissions/" + id).then().statusCode(200);
        int tried = 0;
        for (Route route : operations()) {
            if (route.path().startsWith("/v1/submissions/{id}")) {
                Route aimed = new Route(
                        route.method(), route.path().replace("{id}", id).replace("{question}", "1.1"), route.type());
                assertThat(call(Caller.with(other), aimed).statusCode())
                        .as(aimed.toString())
                        .isIn(403, 404);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(8);
        assertThat(Caller.with(other).get("/v1/submissions?limit=500").asString())
                .doesNotContain(id);
    }

    private static Response call(RequestSpecification caller, Route route) {
        RequestSpecification request = caller.accept("*/*");
        return Set.of("get", "delete").contains(route.method())
                ? request.request(route.method().toUpperCase(Locale.ROOT), route.target())
                : request.contentType(route.type())
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .request(route.method().toUpperCase(Locale.ROOT), route.target());
    }

    private static List<Route> operations() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString())
                .path("paths");
        List<Route> routes = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .filter(method ->
                        path.getKey().startsWith("/v1/") && !path.getKey().startsWith("/v1/echo"))
                .forEach(method -> routes.add(new Route(method.getKey(), path.getKey(), type(method.getValue())))));
        assertThat(routes).hasSizeGreaterThan(25);
        return routes;
    }

    private static String type(JsonNode operation) {
        JsonNode taken = operation.path("requestBody").path("content");
        return taken.isEmpty() || taken.has("application/json")
                ? "application/json"
                : taken.fieldNames().next();
    }

    /** All but those for strangers: the login form, and the choice of a language. */
    private static List<Route> pages() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.assay.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isAnnotatedWith(PermitAll.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(GET.class) || method.isAnnotatedWith(POST.class))
                        .map(method ->
                                new Route(method.isAnnotatedWith(GET.class) ? "get" : "post", path(method), "form"))
                        .toList();
    }

    private static String path(JavaMethod method) {
        String resource = method.getOwner().getAnnotationOfType(Path.class).value();
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return ("/" + resource + "/" + own).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private static String row(Route route, Function<Role, Response> call) {
        return "| `" + route + "` | "
                + Stream.of(Role.values())
                        .map(role -> isAllowed(route, role, call.apply(role)) ? "✓" : "")
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static boolean isAllowed(Route route, Role role, Response answer) {
        assertThat(answer.statusCode())
                .as(route + " by " + role)
                .isLessThan(500)
                .isNotEqualTo(401);
        return answer.statusCode() != 403;
    }

    private static void assertHolds(List<String> rows) throws IOException {
        String roles = Stream.of(Role.values()).map(Role::lowerCase).collect(Collectors.joining(" | "));
        String table = "| | " + roles + " |\n|---|" + ":-:|".repeat(Role.values().length) + "\n"
                + String.join("\n", rows) + "\n";
        Files.writeString(java.nio.file.Path.of("target/roles.md"), table);
        String readme = Files.readString(README);
        assertThat(readme).contains(BEGIN, END);
        assertThat(readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END)))
                .as("the table that the service makes true stands in target/roles.md")
                .isEqualTo(table);
    }
}
