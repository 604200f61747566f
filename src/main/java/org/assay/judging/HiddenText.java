package org.assay.judging;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what is written so that a person does not read what a model reads. */
final class HiddenText {
    /** Turns the direction of writing round, or speaks in characters that are not shown at all. */
    private static final Pattern REDIRECTED =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]|[\\x{E0020}-\\x{E007E}]{4,}");
    /** Within words, not at their ends, where editors leave such characters. */
    private static final Pattern PIERCED =
            Pattern.compile("(?:\\p{L}[\\u200B-\\u200D\\u2060-\\u2064\\uFEFF\\u00AD\\u180E]){3,}\\p{L}");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{20,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){12,}");
    private static final Pattern ESCAPES =
            Pattern.compile("(?:\\\\u[0-9a-fA-F]{4}){4,}|(?:&#x?[0-9a-fA-F]{2,6};){4,}|(?:%[0-9a-fA-F]{2}){6,}");
    /** Greek letters that look like Latin ones; others stand in formulas. */
    private static final String LATIN_LOOKING_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοιν";

    private HiddenText() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        Stream.of(REDIRECTED, PIERCED, ESCAPES).forEach(pattern -> pattern.matcher(text)
                .results()
                .forEach(place -> found.add(new Span(place.start(), place.end()))));
        words(text, WORD).filter(span -> isMixed(part(text, span))).forEach(found::add);
        words(text, BASE64)
                .filter(span ->
                        base64(part(text, span)).filter(HiddenText::isProse).isPresent())
                .forEach(found::add);
        words(text, HEX)
                .filter(span -> decoded(HexFormat.of().parseHex(part(text, span)))
                        .filter(HiddenText::isProse)
                        .isPresent())
                .forEach(found::add);
        return found;
    }

    private static Stream<Span> words(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(place -> new Span(place.start(), place.end()));
    }

    private static String part(String text, Span span) {
        return text.substring(span.start(), span.end());
    }

    /** Latin letters and others that look like them in one word. */
    private static boolean isMixed(String word) {
        long latin = word.codePoints()
                .filter(c -> UnicodeScript.of(c) == UnicodeScript.LATIN)
                .count();
        long others = word.codePoints().filter(HiddenText::isLookalike).count();
        return others > 0 && latin > 0 && latin + others >= 3;
    }

    private static boolean isLookalike(int c) {
        return switch (UnicodeScript.of(c)) {
            case CYRILLIC, ARMENIAN, CHEROKEE, COPTIC -> true;
            case GREEK -> LATIN_LOOKING_GREEK.indexOf(c) >= 0;
            default -> false;
        };
    }

    private static Optional<String> base64(String word) {
        try {
            String standard = word.replace('-', '+').replace('_', '/').replace("=", "");
            return decoded(
                    Base64.getDecoder().decode(standard.substring(0, standard.length() - standard.length() % 4)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is left of a character at the end does not count. */
    private static Optional<String> decoded(byte[] bytes) {
        for (int cut = 0; cut < 3 && cut < bytes.length; cut++) {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut))
                        .toString());
            } catch (CharacterCodingException e) {
                // one byte less
            }
        }
        return Optional.empty();
    }

    /** Words with spaces between them, or Chinese. */
    private static boolean isProse(String decoded) {
        return decoded.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n')
                && decoded.codePoints()
                                        .filter(c -> Character.isLetter(c) || c == ' ')
                                        .count()
                                * 10
                        >= decoded.codePointCount(0, decoded.length()) * 8L
                && (decoded.strip().contains(" ") || decoded.codePoints().anyMatch(Characters::isCjk));
    }
}
