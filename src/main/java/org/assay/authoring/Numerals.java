package org.assay.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.assay.rubric.Points;

/** Numbers as people write them: 3, 1.5, 三, 十二, 半, three, half. */
final class Numerals {
    private static final String HAN_DIGITS = "零一二三四五六七八九十";
    private static final List<String> ENGLISH =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Map<String, String> PARTS = Map.of("半", "0.5", "½", "0.5", "half", "0.5", "¼", "0.25");

    /** A whole number. */
    static final String COUNT =
            "(?:\\d{1,2}|[一二两三四五六七八九十]{1,3}|(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b)";

    /** An amount of points. */
    static final String AMOUNT = "(?:\\d{1,5}(?:\\.\\d{1,3})?|\\.\\d{1,3}|[½¼半一二两三四五六七八九十]"
            + "|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b|half(?:\\s+an?)?\\b))";

    private Numerals() {}

    static Points points(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).split("\\s+")[0];
        if (PARTS.containsKey(word)) {
            return Points.of(PARTS.get(word));
        }
        OptionalInt whole = count(word);
        return whole.isPresent() ? Points.of(whole.getAsInt()) : Points.of(word);
    }

    /** Empty where it is no whole number. */
    static OptionalInt count(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.matches("\\d{1,5}")) {
            return OptionalInt.of(Integer.parseInt(word));
        }
        int english = ENGLISH.indexOf(word);
        return english >= 0 ? OptionalInt.of(english) : han(word.replace('两', '二'));
    }

    private static OptionalInt han(String word) {
        if (word.isEmpty() || !word.chars().allMatch(c -> HAN_DIGITS.indexOf(c) >= 0)) {
            return OptionalInt.empty();
        }
        int ten = word.indexOf('十');
        if (ten < 0) {
            return word.length() == 1 ? OptionalInt.of(HAN_DIGITS.indexOf(word)) : OptionalInt.empty();
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(word.charAt(ten - 1));
        int ones = ten == word.length() - 1 ? 0 : HAN_DIGITS.indexOf(word.charAt(ten + 1));
        return OptionalInt.of(tens * 10 + ones);
    }

    /** 1 to 20 of Roman numerals and letters: the ways in which parts are counted in English. */
    static OptionalInt ordinal(String text) {
        List<String> roman = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
        String word = text.strip().toUpperCase(Locale.ROOT);
        if (roman.contains(word)) {
            return OptionalInt.of(roman.indexOf(word) + 1);
        }
        if (word.length() == 1 && Character.isLetter(word.charAt(0)) && word.charAt(0) < 128) {
            return IntStream.of(word.charAt(0) - 'A' + 1).findFirst();
        }
        return count(text);
    }
}
