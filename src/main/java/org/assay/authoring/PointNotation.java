package org.assay.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.authoring.Term.Total;
import org.assay.rubric.Points;

/**
 * A line taken apart: what it says of points, and the words that remain.
 *
 * @param statement the words without the notation
 */
record PointNotation(String statement, List<Term> terms, List<Share> shares) {
    private static final char TAKEN = '\uFFFC';
    private static final int LONGEST = 600;

    /** Most lines do not speak of points, and need no closer look. */
    private static final Pattern MAY_SPEAK_OF_POINTS = Pattern.compile(
            "[分选任取择酌加]|至少|不少于|起码|point|pts?\\b|mark|bonus|credit|choose|pick|select|answer|take|any|best|least|minimum|fewer|most|max|up"
                    + " to|no more|capped|deduct|subtract|minus|lose|total|altogether|in all|discretion|fit|[\\['′]",
            Pattern.CASE_INSENSITIVE);

    /** What remains of a pair of brackets when its notation is taken out. */
    private static final Pattern EMPTIED = Pattern.compile("\\s*[(\\[【][^()\\[\\]【】\\uFFFC]{0,12}\\uFFFC(?:"
            + "[\\s,;、.:\uFF0C\uFF1B\uFF1A]|答出|答对|即可|其中|可|得|and|of which|\\uFFFC|in)*[)\\]】]\\s*");

    private static final Pattern AT_THE_ENDS =
            Pattern.compile("^[\\s,;、:\uFF0C\uFF1B\uFF1A.…|—–-]+|[\\s,;、:\uFF0C\uFF1B\uFF1A.…。|—–-]+$");

    private static final String BESIDE_HAN = "(?<=[\\p{IsHan}\uFF0C]) (?=[\\p{IsHan},\uFF0C、;])";

    /** Words of a line with points of their own: 查找(2分) in 查找(2分)和合并(2分). */
    record Share(String words, Points points) {
        boolean isEmpty() {
            return words.isBlank() || points.isZero();
        }
    }

    private record Placed(Term term, int start, int end) {}

    static PointNotation of(String line) {
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        StringBuilder left = new StringBuilder(FullWidth.folded(text));
        List<Placed> placed = new ArrayList<>();
        if (!MAY_SPEAK_OF_POINTS.matcher(left).find()) {
            return new PointNotation(statement(text, placed), List.of(), List.of());
        }
        for (PointGrammar.Rule rule : PointGrammar.RULES) {
            take(rule, left, placed);
        }
        placed.sort(Comparator.comparingInt(Placed::start));
        List<Placed> meant = withoutMentions(placed, FullWidth.folded(text));
        return new PointNotation(
                statement(text, meant), meant.stream().map(Placed::term).toList(), shares(text, meant));
    }

    private static void take(PointGrammar.Rule rule, StringBuilder left, List<Placed> placed) {
        Matcher matcher = rule.pattern().matcher(left.toString());
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                placed.add(new Placed(rule.meaning().apply(matcher), matcher.start(), matcher.end()));
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    left.setCharAt(i, TAKEN);
                }
            }
        }
    }

    /** Points in brackets are meant as such; beside them, an amount in the middle of a sentence is only spoken of. */
    private static List<Placed> withoutMentions(List<Placed> placed, String folded) {
        boolean bracketed = placed.stream().anyMatch(term -> inBrackets(folded, term));
        return placed.stream()
                .filter(term -> !(bracketed
                        && term.term() instanceof Total total
                        && !total.inAll()
                        && !inBrackets(folded, term)))
                .toList();
    }

    private static boolean inBrackets(String folded, Placed term) {
        int depth = 0;
        for (int i = 0; i < term.start(); i++) {
            depth += bracket(folded.charAt(i));
        }
        return depth > 0 || term.term() instanceof Total && bracket(folded.charAt(term.start())) > 0;
    }

    private static int bracket(char c) {
        return switch (c) {
            case '(', '[', '【' -> 1;
            case ')', ']', '】' -> -1;
            default -> 0;
        };
    }

    private static String statement(String text, List<Placed> placed) {
        StringBuilder rest = new StringBuilder(text);
        for (Placed term : placed) {
            for (int i = term.start(); i < term.end(); i++) {
                rest.setCharAt(i, TAKEN);
            }
        }
        String emptied = EMPTIED.matcher(rest.toString().replace('\uFF08', '(').replace('\uFF09', ')'))
                .replaceAll(" ");
        String bare =
                emptied.replaceAll("\\uFFFC+", " ").replaceAll("\\s{2,}", " ").replaceAll(BESIDE_HAN, "");
        bare = bare.replaceAll("([(])\\s+", "$1").replaceAll("[\\s,;]+([)])", "$1");
        return restored(AT_THE_ENDS.matcher(bare.strip()).replaceAll(""));
    }

    /** Without brackets that lost their partner to the notation. */
    private static String restored(String text) {
        long opened = text.chars().filter(c -> c == '(').count();
        long closed = text.chars().filter(c -> c == ')').count();
        return opened == closed ? text : text.replaceAll("^[)\\s]+|[(\\s]+$", "");
    }

    private static List<Share> shares(String text, List<Placed> placed) {
        List<Placed> totals = placed.stream()
                .filter(term -> term.term() instanceof Total total && !total.inAll())
                .toList();
        List<Share> shares = new ArrayList<>();
        int from = 0;
        for (Placed total : totals) {
            String words = text.substring(from, total.start()).replaceAll("[(\\uFF08\\[【]\\s*$", "");
            String bare = AT_THE_ENDS
                    .matcher(words.replaceAll("^[\\s)\\uFF09\\]】,;、\uFF0C\uFF1B]*(?:以及|和|与|及|and\\b)?", ""))
                    .replaceAll("");
            shares.add(new Share(bare.strip(), ((Total) total.term()).points()));
            from = total.end();
        }
        return shares.size() > 1 && shares.stream().noneMatch(Share::isEmpty) ? shares : List.of();
    }

    <T extends Term> Optional<T> first(Class<T> kind) {
        return terms.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    boolean has(Class<? extends Term> kind) {
        return first(kind).isPresent();
    }

    /** The points of the whole line: where a sum is named the sum, else the one amount, or the sum of several. */
    Optional<Points> total() {
        List<Total> totals = terms.stream()
                .filter(Total.class::isInstance)
                .map(Total.class::cast)
                .toList();
        Optional<Points> sum =
                totals.stream().filter(Total::inAll).map(Total::points).findFirst();
        if (sum.isPresent() || totals.isEmpty()) {
            return sum;
        }
        return Optional.of(Points.sum(totals.stream().map(Total::points).toList()));
    }
}
