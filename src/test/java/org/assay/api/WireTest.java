package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.assay.testing.AdminToken;
import org.assay.testing.TestDatabase;
import org.assay.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WireTest {
    private static final int LIMIT = 4 << 20;
    private static final String AUTHORIZATION = "Authorization: " + AdminToken.HEADER;

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @CsvSource({
        "overlong slash,        c0af",
        "overlong NUL,          c080",
        "overlong in three,     e080af",
        "encoded surrogates,    eda080edb080",
        "beyond Unicode,        f4908080",
        "stray continuation,    80",
        "cut short,             e282",
        "Latin-1,               e9",
        "never a byte of UTF-8, ff",
    })
    void refusesBytesThatAreNotUtf8(String name, String hex) throws Exception {
        String text = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
        byte[] body = ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> response = post("/v1/echo", HttpRequest.BodyPublishers.ofByteArray(body));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("/problems/malformed-request", "not valid UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void doesNotGuessOtherEncodings(String charset) throws Exception {
        byte[] body = "{\"text\":\"a\"}".getBytes(charset);
        assertThat(post("/v1/echo", HttpRequest.BodyPublishers.ofByteArray(body))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void keepsTextAsItCame() throws Exception {
        String text = "排序 😀 é \u200b";
        HttpResponse<String> response =
                post("/v1/echo", HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"));
        assertThat(response.body()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/echo", "/v1/echo/reactive", "/v1/echo/bytes"})
    void refusesABodyThatAnnouncesTooMuch(String path) throws Exception {
        HttpResponse<String> response = post(path, HttpRequest.BodyPublishers.ofByteArray(spaces(LIMIT + 1)));
        assertTooLarge(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/echo", "/v1/echo/bytes"})
    void refusesABodyThatGoesOnTooLong(String path) throws Exception {
        assertTooLarge(post(path, chunked(spaces(LIMIT + 1))));
        assertTooLarge(post(path, chunked(spaces(LIMIT + (3 << 20)))));
    }

    @Test
    void takesABodyAtTheLimit() throws Exception {
        byte[] body = spaces(LIMIT);
        body[0] = '{';
        body[LIMIT - 1] = '}';
        assertThat(post("/v1/echo", chunked(body)).statusCode()).isEqualTo(200);
        assertThat(post("/v1/echo", HttpRequest.BodyPublishers.ofByteArray(body))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/echo/numbered/%00",
                "/v1/echo/numbered/7?limit=%00",
                "/v1/echo/numbered/%ff",
                "/v1/echo/numbered/%c0%af",
                "/v1/echo/numbered/7?limit=%e2%82",
                "/v1/echo/numbered/é",
                "/elsewhere/%00",
            })
    void refusesATargetThatDoesNotDecode(String target) throws IOException {
        String answer = new Wire(service)
                .send(Wire.head("GET " + target + " HTTP/1.1", "Host: localhost", "Connection: close", AUTHORIZATION));
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "/problems/malformed-request");
    }

    /** The framework does so before any route, and without a body. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/echo/numbered/%", "/v1/echo/numbered/%zz", "/v1/nothing?a=%"})
    void refusesATargetThatIsNoUrl(String target) throws IOException {
        String answer = new Wire(service)
                .send(Wire.head("GET " + target + " HTTP/1.1", "Host: localhost", "Connection: close", AUTHORIZATION));
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void refusesAValueOfTheQueryThatIsTooLong() throws IOException {
        String answer = new Wire(service)
                .send(Wire.head(
                        "GET /v1/echo/caller?x=" + "a".repeat(1_001) + " HTTP/1.1",
                        "Host: localhost",
                        "Connection: close",
                        AUTHORIZATION));
        assertThat(answer).startsWith("HTTP/1.1 400").contains("longer than 1000 characters");
    }

    @Test
    void takesABodyWithoutContentTypeForJson() throws IOException {
        String answer = new Wire(service)
                .send(Wire.head(
                        "POST /v1/echo HTTP/1.1",
                        "Host: localhost",
                        "Connection: close",
                        "Content-Length: 2",
                        AUTHORIZATION,
                        "",
                        "{}"));
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a/b/c", "/", ";", "application/json;charset=\u0001"})
    void refusesAContentTypeThatIsNone(String type) throws IOException {
        String answer = new Wire(service)
                .send(Wire.head(
                        "POST /v1/echo HTTP/1.1",
                        "Host: localhost",
                        "Connection: close",
                        "Content-Type: " + type,
                        "Content-Length: 2",
                        AUTHORIZATION,
                        "",
                        "{}"));
        assertThat(answer).matches("(?s)HTTP/1.1 4(00|15).*");
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                    .header("Authorization", AdminToken.HEADER)
                    .header("Content-Type", path.endsWith("bytes") ? "application/octet-stream" : "application/json")
                    .POST(body)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpRequest.BodyPublisher chunked(byte[] body) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("/problems/body-too-large");
    }

    private static byte[] spaces(int length) {
        return " ".repeat(length).getBytes(StandardCharsets.US_ASCII);
    }
}
