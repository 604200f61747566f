package org.assay.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.judging.Answer;
import org.assay.judging.Span;

/** Tells clauses that say something from words that are only strung together. */
final class Prose {
    /** As many bare words in a row are a list of keywords. */
    private static final int LIST = 3;

    /** A lone word up to this length names a thing and says nothing of it. */
    private static final int LONE_CHARACTERS = 4;

    private static final int BARE_CHARACTERS = 8;
    private static final int BARE_WORDS = 4;
    /** As many words between spaces, and nothing said, are a list though no comma parts them. */
    private static final int SPACED_LIST = 6;

    /** Characters and words that hardly ever stand inside a technical term. */
    private static final Pattern PREDICATE = Pattern.compile(
            "[是为会使让把将被需了着就则因越只都很太与叫看做扫的到里]|(?<!查)找|能(?!量)|比(?!例|较|率)|取(?!样|值)|更(?!新)|有(?!效|监督|限|序)|要(?!素)|选(?!择)|用(?!户)|"
                    + "如果|所以|来自|得到|变成|[乘除]以|减去|加上|不(?!平衡|稳定|变)|可以|没|缺少|容易|避免|防止|导致|造成|引起|属于|方便|保证|代替|等于|"
                    + "\\b(?:is|are|was|be|has|have|does|do|can|will|to|by|the|that|which|when|if|because|so|from|it|each|then|using|with)\\b");
    /** A relation, an assignment, a label with its value. */
    private static final Pattern RELATION = Pattern.compile("[=→≈<>≤≥]|->|:\\s*\\S");

    private static final Pattern LABEL = Pattern.compile("\\p{IsHan}[^\\p{IsHan}]*[\\d(]");
    private static final Pattern SEPARATOR =
            Pattern.compile("[、,\\uFF0C;\\uFF1B/|+。\\n]+|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Prose() {}

    /** The clauses of an answer without those that are parts of a list of keywords. */
    static List<Span> saying(Answer answer, List<Span> clauses) {
        List<Span> saying = new ArrayList<>();
        List<Span> bare = new ArrayList<>();
        for (Span clause : clauses) {
            if (words(answer.quote(clause)).allMatch(Prose::isBareWord)) {
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
        long words =
                bare.stream().flatMap(clause -> words(answer.quote(clause))).count();
        if (words < LIST) {
            saying.addAll(bare);
        }
        bare.clear();
    }

    /** Whether a passage only names one thing. */
    static boolean isLoneWord(String passage) {
        return words(passage).count() == 1
                && isBareWord(passage)
                && han(passage) <= LONE_CHARACTERS
                && SPACE.split(passage.strip()).length <= 2;
    }

    /** What stands between separators; where nothing is said of anything, between spaces too. */
    private static Stream<String> words(String clause) {
        boolean isList = SPACE.split(clause.strip()).length >= SPACED_LIST
                && han(clause) > 0
                && !PREDICATE.matcher(Formulas.folded(clause)).find()
                && !RELATION.matcher(Formulas.folded(clause)).find();
        return (isList ? SPACE : SEPARATOR).splitAsStream(clause).filter(word -> !word.isBlank());
    }

    private static boolean isBareWord(String word) {
        String folded = Formulas.folded(word).strip();
        boolean isBrief = han(folded) > 0
                ? han(folded) <= BARE_CHARACTERS
                : SPACE.split(folded).length <= BARE_WORDS && !folded.matches(".*\\w[(\\[].*[)\\]].*|.*\\w\\.\\w.*")
                        || folded.matches("o\\(.*\\)");
        return isBrief
                && !PREDICATE.matcher(folded).find()
                && !RELATION.matcher(folded).find()
                && !isLabelled(word);
    }

    /** A label with a formula beside it, such as "时间O(n log k)", states a value. */
    private static boolean isLabelled(String word) {
        return LABEL.matcher(word).find() && !Formulas.of(word).isEmpty();
    }

    private static long han(String text) {
        return text.codePoints().filter(Character::isIdeographic).count();
    }
}
