package org.assay.judging;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds passages in a language that neither the question nor the rest of the answer is in, where an order to a model may
 * hide from a person who does not read it.
 */
final class ForeignPassages {
    private static final Pattern OTHER_SCRIPT = Pattern.compile(
            "(?:[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsCyrillic}\\p{IsArabic}\\p{IsHebrew}\\p{IsThai}\\p{IsDevanagari}]++[^\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsCyrillic}\\p{IsArabic}\\p{IsHebrew}\\p{IsThai}\\p{IsDevanagari}\\n]{0,3}+)++");
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+(?:['’]\\p{IsLatin}+)?");
    private static final int FEWEST_LETTERS = 6;
    private static final int FEWEST_WORDS = 3;

    /** The commonest words that are neither English nor names in formulas. */
    private static final List<Set<String>> COMMON = List.of(
            words(
                    "der das und ist nicht bitte für mit diese dieser dieses alle sie auf eine einen den dem wird von zu vollen volle punkte antwort ohne ich wir als"),
            words(
                    "le la les est et une pour cette cet vous toutes tous dans que sur ce avec donnez veuillez du au aux ne pas réponse des sont à il"),
            words(
                    "el los las es una para esta este por que con todos todas del favor respuesta la y puntos al como se debe"),
            words("os as uma para esta este por que com todos todas não resposta você ao e da do é pontos dê nota"),
            words("il lo gli della questa questo per che con tutti una risposta sono è di punti i le dei la voto"),
            words("het een en voor deze dit alle met niet punten antwoord geef van de is volledige"),
            words("qing ba ben ti de fen gei man wo da an dou suo you ping"));

    private static final Set<String> ENGLISH =
            words("the of and to is in that it for as with by are be this from or an on we can which at has not");

    private ForeignPassages() {}

    /**
     * Sentences of the answer.
     *
     * @param expected all texts of the question
     */
    static List<Span> in(String text, List<Span> sentences, String expected) {
        List<Span> found = new ArrayList<>();
        Matcher other = OTHER_SCRIPT.matcher(text);
        while (other.find()) {
            UnicodeScript script = UnicodeScript.of(other.group().codePointAt(0));
            if (letters(other.group()) >= FEWEST_LETTERS
                    && expected.codePoints().noneMatch(c -> UnicodeScript.of(c) == script)) {
                found.add(Clauses.around(sentences, new Span(other.start(), other.end())));
            }
        }
        sentences.stream()
                .filter(sentence -> isForeign(text.substring(sentence.start(), sentence.end())))
                .forEach(found::add);
        return isMostOf(text, found) ? List.of() : found;
    }

    /** An answer that is foreign as a whole hides nothing: {@link AnswerInspector} says so in another way. */
    private static boolean isMostOf(String text, List<Span> found) {
        long foreign = found.stream()
                .distinct()
                .mapToLong(span -> letters(text.substring(span.start(), span.end())))
                .sum();
        return foreign * 10 > letters(text) * 9;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private static boolean isForeign(String sentence) {
        List<String> words = WORD.matcher(sentence.toLowerCase(java.util.Locale.ROOT))
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        long english = words.stream().filter(ENGLISH::contains).distinct().count();
        return COMMON.stream()
                .mapToLong(common ->
                        words.stream().filter(common::contains).distinct().count())
                .anyMatch(count -> count >= FEWEST_WORDS && count > english && count * 5 >= words.size());
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
