package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.testing.AdminToken;
import org.assay.testing.TestDatabase;
import org.assay.testing.Wire;
import org.junit.jupiter.api.Test;

/** Nothing that a client sends is a failure of ours. Run one seed again with -Dfuzz.seed=… */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1_000);
    private static final List<String> METHODS =
            List.of("POST", "POST", "POST", "GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "BREW");
    private static final List<String> PATHS = List.of(
            "/v1/echo",
            "/v1/echo",
            "/v1/echo",
            "/v1/echo/reactive",
            "/v1/echo/guarded",
            "/v1/echo/bytes",
            "/v1/echo/caller",
            "/v1/echo/numbered/7?limit=5&publish=true",
            "/v1/nothing",
            "/problems/not-found",
            "/q/openapi",
            "/",
            "*");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/json;charset=utf-16",
            "text/plain",
            "application/octet-stream",
            "application/problem+json",
            "a/b;c=\"",
            "json",
            "*/*",
            "multipart/form-data",
            "application/x-www-form-urlencoded");
    private static final List<String> HEADERS = List.of(
            "Accept: application/json",
            "Accept: text/html",
            "Accept: ,;q=",
            "Accept: */*;q=x",
            "Accept-Language: ****",
            "Accept-Encoding: gzip;q=-1",
            "If-Match: \"",
            "If-None-Match: W/",
            "Content-Encoding: gzip",
            "Expect: 100-continue",
            "Cookie: =;;=",
            "Range: bytes=-",
            "X-Forwarded-For: \u00ff",
            "Authorization: Bearer x",
            "Host: ",
            "Transfer-Encoding: identity",
            "X-HTTP-Method-Override: GET",
            "Upgrade: h2c",
            "Prefer: wait=-1");
    private static final String BODY = """
            {"text": "a\\u00e9\\ud83d\\ude00", "whole": 12, "exact": 1.50, "points": 2.5, "flag": true, "colour": "RED",
             "id": "01939c5c-6d4f-7cc0-8000-000000000000", "at": "2026-01-31T12:00:00Z", "child": {"name": "x", "age": 3},
             "children": [{"name": "y", "age": 4}], "map": {"k": "v"}, "free": {"a": [1, 2.0, null, "z"]}, "maybe": "m"}""";
    private static final List<String> SHARDS = List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "-1",
            "1e9999",
            "1e-9999",
            "99999999999999999999",
            "NaN",
            "true",
            "[[[[",
            "}}}}",
            "\u0000",
            "\u00c0\u00af",
            "\u00ff",
            "//",
            "\\",
            "\"",
            ",",
            ":",
            "0x1",
            "'",
            "9".repeat(1_200),
            "[".repeat(150),
            "{\"a\":".repeat(150));

    @TestHTTPResource
    URI service;

    @Test
    void nothingThatAClientSendsIsAFailureOfOurs() throws IOException {
        long seed = Long.getLong("fuzz.seed", 20_260_131L);
        for (int i = 0; i < REQUESTS; i++) {
            byte[] request = request(new Random(seed + i));
            String answer = new Wire(service).send(request);
            assertThat(status(answer))
                    .as(
                            "-Dfuzz.seed=%d -Dfuzz.requests=1%n%s",
                            seed + i, new String(request, StandardCharsets.ISO_8859_1))
                    .isBetween(100, 499);
            if (status(answer) >= 400 && status(answer) != 414 && status(answer) != 431 && !bare(answer)) {
                assertThat(answer).contains("application/problem+json");
            }
        }
    }

    /** HTTP itself was broken, or nothing may follow the head: the answer has no body. */
    private static boolean bare(String answer) {
        return answer.toLowerCase().contains("content-length: 0") || answer.endsWith("\r\n\r\n");
    }

    /** 100 where the service hung up without a word, as it may on what is not HTTP. */
    private static int status(String answer) {
        Matcher line = Pattern.compile("HTTP/1\\.[01] (\\d{3}) (?!Continue)").matcher(answer);
        return line.find() ? Integer.parseInt(line.group(1)) : 100;
    }

    private static byte[] request(Random random) throws IOException {
        byte[] body = bent(random, BODY, random.nextInt(5)).getBytes(StandardCharsets.ISO_8859_1);
        boolean chunked = random.nextInt(4) == 0;
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(one(random, METHODS))
                .append(' ')
                .append(bent(random, one(random, PATHS), random.nextInt(3) == 0 ? 2 : 0))
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if (random.nextInt(8) > 0) {
            head.append("Authorization: ").append(AdminToken.HEADER).append("\r\n");
        }
        if (random.nextInt(8) > 0) {
            head.append("Content-Type: ").append(one(random, TYPES)).append("\r\n");
        }
        for (int extra = random.nextInt(3); extra > 0; extra--) {
            head.append(bent(random, one(random, HEADERS), random.nextInt(4) == 0 ? 1 : 0))
                    .append("\r\n");
        }
        head.append(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length)
                .append("\r\n\r\n");
        request.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        request.write(
                chunked
                        ? (Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII)
                        : new byte[0]);
        request.write(body);
        request.write(chunked ? "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII) : new byte[0]);
        return request.toByteArray();
    }

    /** The text with some pieces replaced, doubled, cut out or put in. */
    private static String bent(Random random, String text, int times) {
        String bent = text;
        for (int i = 0; i < times; i++) {
            int from = random.nextInt(bent.length() + 1);
            int to = from + random.nextInt(Math.min(8, bent.length() - from + 1));
            bent = switch (random.nextInt(4)) {
                case 0 -> bent.substring(0, from) + bent.substring(to);
                case 1 -> bent.substring(0, from) + one(random, SHARDS) + bent.substring(to);
                case 2 -> bent.substring(0, to) + bent.substring(from);
                default -> bent.substring(0, from) + (char) random.nextInt(256) + bent.substring(to);
            };
        }
        return bent;
    }

    private static <T> T one(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
