package org.assay.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.assay.problem.Problem;

/** What a request may ask for: a path and a query whose escapes are whole, decode to UTF-8 and hold no NUL. */
final class Target {
    private static final int LONGEST_QUERY_VALUE = 1_000;

    private Target() {}

    /** Refuses a malformed target, as sent, before anything decodes it leniently. */
    static void check(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        decode(path, "path");
        if (question < 0) {
            return;
        }
        Arrays.stream(target.substring(question + 1).split("[&;]"))
                .map(pair -> decode(pair, "query"))
                .filter(pair -> pair.length() - pair.indexOf('=') - 1 > LONGEST_QUERY_VALUE)
                .findAny()
                .ifPresent(pair -> {
                    throw refusal("A value of the query is longer than " + LONGEST_QUERY_VALUE + " characters.");
                });
    }

    private static String decode(String text, String part) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.put(escaped(text, i, part));
                i += 2;
            } else if (c > ' ' && c < 0x7f) {
                bytes.put((byte) c);
            } else {
                throw refusal("The " + part + " holds a character that must be percent-encoded.");
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw refusal("The " + part + " does not decode to UTF-8.");
        }
    }

    private static byte escaped(String text, int percent, String part) {
        int end = percent + 3;
        if (end > text.length()
                || !HexFormat.isHexDigit(text.charAt(percent + 1))
                || !HexFormat.isHexDigit(text.charAt(percent + 2))) {
            throw refusal("The " + part + " holds a percent sign that begins no escape.");
        }
        int value = HexFormat.fromHexDigits(text, percent + 1, end);
        if (value == 0) {
            throw refusal("The " + part + " holds a NUL.");
        }
        return (byte) value;
    }

    private static Problem refusal(String detail) {
        return new Problem(Problem.Kind.MALFORMED_REQUEST, detail);
    }
}
