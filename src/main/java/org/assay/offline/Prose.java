package org.assay.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.judging.Answer;
import org.assay.judging.Span;

/** Tells clauses that say something from words that are only strung together. */
final class Prose {
    /** As many bare words in a row are a list of keywords. */
    private static final int LIST = 3;

    private static final int MOST_BARE_CHARACTERS = 12;
    private static final int MOST_BARE_WORDS = 4;
    /** Characters and words that hardly ever stand inside a technical term. */
    private static final Pattern PREDICATE = Pattern.compile(
            "[是为会使让把将被需了着就则因越只都很太与]|能(?!量)|比(?!例|较|率)|存(?!储|在)|取(?!样|值)|更(?!新)|如果|所以|来自|用[来于]|得到|变成|[乘除]以|减去|加上|当[前]?.*时|不(?!平衡|稳定|变)|可以|没|"
                    + "(?i:\\b(?:is|are|was|be|has|have|does|do|can|will|to|by|the|that|which|when|if|because|so|from|it|each|then|using|with)\\b)");
    /** A relation, an assignment, a label with its value. */
    private static final Pattern RELATION = Pattern.compile("[=→≈<>≤≥]|->|:=|:\\s*\\S|:\\S");

    private static final Pattern SEPARATOR =
            Pattern.compile("[、,\\uFF0C;\\uFF1B/|+。\\n]+|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
    private static final Pattern LATIN_WORD = Pattern.compile("\\s+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");

    private Prose() {}

    /** The clauses of an answer without those that are parts of a list of keywords or say nothing. */
    static List<Span> saying(Answer answer, List<Span> clauses) {
        List<Span> saying = new ArrayList<>();
        List<Span> bare = new ArrayList<>();
        for (Span clause : clauses) {
            if (isBare(answer.quote(clause))) {
                bare.add(clause);
            } else {
                keep(bare, answer, saying);
                saying.add(clause);
            }
        }
        keep(bare, answer, saying);
        return saying;
    }

    /** A few bare clauses between others are part of what is said there; many are a list. */
    private static void keep(List<Span> bare, Answer answer, List<Span> saying) {
        int words = bare.stream()
                .mapToInt(clause -> SEPARATOR.split(answer.quote(clause)).length)
                .sum();
        if (words < LIST) {
            saying.addAll(bare);
        }
        bare.clear();
    }

    static boolean isBare(String clause) {
        String[] words = SEPARATOR.split(clause);
        for (String word : words) {
            if (!isBareWord(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBareWord(String word) {
        String folded = Formulas.folded(word).strip();
        boolean brief = HAN.matcher(folded).find()
                ? folded.length() <= MOST_BARE_CHARACTERS
                : LATIN_WORD.split(folded).length <= MOST_BARE_WORDS;
        return brief
                && !PREDICATE.matcher(folded).find()
                && !RELATION.matcher(folded).find()
                && !isLabelled(word);
    }

    /** A label with a formula beside it, such as "时间O(n log k)", states a value. */
    private static boolean isLabelled(String word) {
        return HAN.matcher(word).find() && !Formulas.of(word).isEmpty();
    }
}
