package org.assay.judging;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** The scripts that a text is written in, code left out: words are counted, or characters where words are not spaced. */
final class Scripts {
    /** A text in any other script often has many Latin terms; with this share of its own it is still written in its own. */
    private static final double OWN = 0.15;

    private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);

    private Scripts() {}

    static Scripts of(String text) {
        Scripts scripts = new Scripts();
        Listings.proseOf(text).forEach(scripts::count);
        return scripts;
    }

    private void count(String prose) {
        UnicodeScript word = UnicodeScript.COMMON;
        for (int codePoint : prose.codePoints().toArray()) {
            UnicodeScript script = Character.isLetter(codePoint) ? scriptOf(codePoint) : UnicodeScript.COMMON;
            if (script != UnicodeScript.COMMON && (script != word || Characters.isCjk(codePoint))) {
                counts.merge(script, 1, Integer::sum);
            }
            word = script;
        }
    }

    /** Japanese mixes its own with Chinese characters, so all of these count as one; single Greek letters are formulas. */
    private static UnicodeScript scriptOf(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        return switch (script) {
            case HIRAGANA, KATAKANA -> UnicodeScript.HAN;
            case GREEK, INHERITED, UNKNOWN -> UnicodeScript.COMMON;
            default -> script;
        };
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    double share(UnicodeScript script) {
        return total() == 0 ? 0 : (double) counts.getOrDefault(script, 0) / total();
    }

    UnicodeScript main() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != UnicodeScript.LATIN && share(entry.getKey()) >= OWN)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.LATIN);
    }
}
