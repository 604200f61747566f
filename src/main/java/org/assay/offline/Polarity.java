package org.assay.offline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which sense a text uses each term: affirmed or negated, rising or falling. Two sentences that differ in nothing else
 * have nearly the same embedding.
 */
record Polarity(Map<String, Set<Polarity.Sense>> senses) {
    /** How a term is used. */
    enum Sense {
        AFFIRMED,
        NEGATED,
        UP,
        DOWN;

        Sense opposite() {
            return switch (this) {
                case AFFIRMED -> NEGATED;
                case NEGATED -> AFFIRMED;
                case UP -> DOWN;
                case DOWN -> UP;
            };
        }
    }

    private static final Pattern CLAUSE_END = Pattern.compile("[,。;:!?\\n、()]|\\.(?=\\s|$)");
    private static final Pattern CONDITION = Pattern.compile("如果|若|的话|否则|假如|要是|不然|\\b(?:if|unless|otherwise)\\b");
    /** With what only looks like a negation taken out: 不仅, 不断, 不平衡, 无监督, 非线性 … */
    private static final Pattern NEGATION =
            Pattern.compile("不(?![仅但同断妨管论过足均]|平衡|稳定|只是|得不|是很|一定)|无(?![监关论偏穷向序])|没有?|未(?![来知])|并非|非(?![常线递零凸参负])|"
                    + "\\b(?:not|no|never|without|cannot)\\b|n't\\b");

    private static final int HAN_SCOPE = 10;
    private static final int LATIN_SCOPE = 30;
    private static final int REACH = 10;
    private static final String ADVERB = "(?:越来越|越|变得非常|变得|变|更|较|过|太|很|非常|增|最)";
    private static final Pattern RISING = Pattern.compile(ADVERB + "[大高多快强长]|增[大加长多强]|提[高升]|[升增]高|上升|变快|加[快大]|放大|"
            + "[大高多快优]于|\\b(?:increas\\w+|larger|higher|more|greater|faster|grow\\w*|bigger|rais\\w+|ris\\w+)\\b");
    private static final Pattern FALLING = Pattern.compile(ADVERB + "[小低少慢弱短]|减[小少弱慢]|降[低到至为]|下降|缩[小短]|衰减|"
            + "[小低少慢劣]于|\\b(?:decreas\\w+|smaller|lower|less|fewer|slower|shrink\\w*|reduc\\w+|drop\\w*)\\b");

    static Polarity of(String text, List<String> terms) {
        Map<String, Set<Sense>> senses = new HashMap<>();
        for (String clause : CLAUSE_END.split(Formulas.folded(text))) {
            if (!CONDITION.matcher(clause).find()) {
                read(clause, terms, senses);
            }
        }
        return new Polarity(senses);
    }

    /** All the senses in which these texts use the terms. */
    static Polarity ofAll(List<String> texts, List<String> terms) {
        Map<String, Set<Sense>> all = new HashMap<>();
        for (String text : texts) {
            of(text, terms).senses.forEach((term, senses) -> all.computeIfAbsent(term, t -> new HashSet<>())
                    .addAll(senses));
        }
        return new Polarity(all);
    }

    /** Whether a term is used in one sense here and only in the opposite sense there. */
    boolean contradicts(Polarity known) {
        return senses.entrySet().stream()
                .anyMatch(entry -> contradicts(entry.getValue(), known.senses.getOrDefault(entry.getKey(), Set.of())));
    }

    private static boolean contradicts(Set<Sense> said, Set<Sense> known) {
        return said.stream()
                .anyMatch(sense ->
                        known.contains(sense.opposite()) && !known.contains(sense) && !said.contains(sense.opposite()));
    }

    private static void read(String clause, List<String> terms, Map<String, Set<Sense>> senses) {
        for (String term : terms) {
            int at = clause.indexOf(term);
            if (at >= 0) {
                Set<Sense> said = senses.computeIfAbsent(term, t -> new HashSet<>());
                said.add(isNegated(clause, at, at + term.length()) ? Sense.NEGATED : Sense.AFFIRMED);
                addTrend(said, clause, at + term.length(), terms);
            }
        }
    }

    private static boolean isNegated(String clause, int start, int end) {
        int negations = 0;
        Matcher negation = NEGATION.matcher(clause);
        while (negation.find()) {
            int scope = negation.group().charAt(0) < 128 ? LATIN_SCOPE : HAN_SCOPE;
            boolean before = negation.end() <= start && start - negation.end() <= scope;
            boolean after = negation.start() >= end && negation.start() - end <= 3;
            negations += before || after ? 1 : 0;
        }
        return negations % 2 == 1;
    }

    /** The first trend said of the term: behind it, and before the next term. */
    private static void addTrend(Set<Sense> said, String clause, int end, List<String> terms) {
        int next = terms.stream()
                .mapToInt(term -> clause.indexOf(term, end))
                .filter(at -> at >= 0)
                .min()
                .orElse(clause.length());
        String behind = clause.substring(end, Math.min(Math.min(next + 2, clause.length()), end + REACH));
        int rising = first(RISING, behind);
        int falling = first(FALLING, behind);
        if (rising != falling) {
            Sense trend = rising < falling ? Sense.UP : Sense.DOWN;
            boolean negated = NEGATION.matcher(behind.substring(0, Math.min(rising, falling)))
                    .find();
            said.add(negated ? trend.opposite() : trend);
        }
    }

    private static int first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
