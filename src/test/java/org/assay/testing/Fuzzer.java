package org.assay.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests that are a little, or a lot, beside what a service expects; the same ones for the same seed. */
public final class Fuzzer {
    private static final List<String> METHODS =
            List.of("POST", "GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "BREW");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/yaml",
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
            "If-Match: *",
            "If-Match: \"1\"",
            "Idempotency-Key: \u0001",
            "Idempotency-Key: k",
            "Accept: text/markdown",
            "Accept: application/yaml",
            "Accept-Language: zh",
            "Prefer: wait=-1",
            "Prefer: wait=0",
            "Prefer: wait=999999999999");
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

    /** What a well-behaved client would send. */
    public record Target(String method, String path, String type, String body) {}

    private final Random random;

    public Fuzzer(long seed) {
        random = new Random(seed);
    }

    public byte[] request(List<Target> targets) {
        Target target = one(targets);
        byte[] body = bent(target.body(), random.nextInt(5)).getBytes(StandardCharsets.UTF_8);
        boolean chunked = random.nextInt(4) == 0;
        String head =
                head(target) + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length) + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        try {
            request.write(head.getBytes(StandardCharsets.ISO_8859_1));
            request.write(chunked ? ascii(Integer.toHexString(body.length) + "\r\n") : ascii(""));
            request.write(body);
            request.write(chunked ? ascii("\r\n0\r\n\r\n") : ascii(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return request.toByteArray();
    }

    private String head(Target target) {
        StringBuilder head = new StringBuilder(random.nextInt(6) > 0 ? target.method() : one(METHODS))
                .append(' ')
                .append(bent(target.path(), random.nextInt(3) == 0 ? 2 : 0))
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if (random.nextInt(8) > 0) {
            head.append("Authorization: ").append(AdminToken.HEADER).append("\r\n");
        }
        if (random.nextInt(8) > 0) {
            head.append("Content-Type: ")
                    .append(random.nextInt(4) > 0 ? target.type() : one(TYPES))
                    .append("\r\n");
        }
        for (int extra = random.nextInt(3); extra > 0; extra--) {
            head.append(bent(one(HEADERS), random.nextInt(4) == 0 ? 1 : 0)).append("\r\n");
        }
        return head.toString();
    }

    /** The text with some pieces cut out, doubled, replaced or put in. */
    private String bent(String text, int times) {
        String bent = text;
        for (int i = 0; i < times; i++) {
            int from = random.nextInt(bent.length() + 1);
            int to = from + random.nextInt(Math.min(8, bent.length() - from + 1));
            bent = switch (random.nextInt(4)) {
                case 0 -> bent.substring(0, from) + bent.substring(to);
                case 1 -> bent.substring(0, from) + one(SHARDS) + bent.substring(to);
                case 2 -> bent.substring(0, to) + bent.substring(from);
                default -> bent.substring(0, from) + (char) random.nextInt(256) + bent.substring(to);
            };
        }
        return bent;
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
