package org.assay.offline;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says in formulas, each in one spelling: complexity classes, and values such as numbers, fractions and roots.
 *
 * @param classes complexity classes, such as {@code O(nlogk)}
 * @param values such as {@code 3.5}, {@code 1/(1-p)} and {@code sqrt(dk)}
 */
record Formulas(Set<String> classes, Set<String> values) {
    private static final Pattern BIG_O =
            Pattern.compile("(?<![a-z])[oθω]\\(((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*)\\)");
    private static final Pattern BARE_LOG = Pattern.compile("(?<![a-z])[nmk]\\s*\\*?\\s*log\\s*\\(?[nmk]\\)?(?![a-z])");
    private static final Pattern ROOT = Pattern.compile("sqrt\\s*(?:\\(([^()]*)\\)|([a-z0-9_]+))");
    private static final Pattern FRACTION = Pattern.compile(
            "(?<![a-z0-9./])(\\d+(?:\\.\\d+)?)\\s*/\\s*(\\([^()]{1,20}\\)|[a-z][a-z0-9_]*|\\d+(?:\\.\\d+)?)");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![a-z0-9_.^-])\\d+(?:\\.\\d+)?(?:e-?\\d+)?%?(?![a-z0-9_.]*[a-z_])");
    private static final Pattern ENUMERATOR = Pattern.compile(
            "(?m)^\\s*[(]?\\d{1,2}(?:[.、)]|:)(?!\\d)|(?<![a-zθω])[(]\\d{1,2}[)]|第\\s*\\d+|[①-⑳]|(?:方法|步骤)\\s*\\d+");

    static Formulas of(String text) {
        String rest = ENUMERATOR.matcher(folded(text)).replaceAll(" ");
        Set<String> classes = new LinkedHashSet<>();
        rest = take(BIG_O, rest, match -> classes.add("O(" + compact(match.group(1)) + ")"));
        rest = take(BARE_LOG, rest, match -> classes.add("O(" + compact(match.group()) + ")"));
        Set<String> values = new LinkedHashSet<>();
        rest = take(FRACTION, rest, match -> values.add(match.group(1) + "/" + compact(match.group(2))));
        rest = take(
                ROOT, rest, match -> values.add("sqrt(" + compact(match.group().substring(4)) + ")"));
        take(NUMBER, rest, match -> values.add(number(match.group())));
        return new Formulas(classes, values);
    }

    boolean isEmpty() {
        return classes.isEmpty() && values.isEmpty();
    }

    /** Whether a class or value stands here in the place of those that are asked for, and none of the known ones does. */
    boolean replaces(Formulas asked, Formulas known) {
        return replaces(classes, asked.classes, known.classes) || replaces(values, asked.values, known.values);
    }

    private static boolean replaces(Set<String> said, Set<String> asked, Set<String> known) {
        return !said.isEmpty() && !asked.isEmpty() && Collections.disjoint(said, known);
    }

    boolean has(String term) {
        return classes.contains(term) || values.contains(term);
    }

    /** Both kinds, as terms. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(classes);
        all.addAll(values);
        return all;
    }

    /** Width, case and the ways to write powers and roots made one; subscripts and superscripts stay apart. */
    static String folded(String text) {
        String powers =
                text.replace("²", "^2").replace("³", "^3").replace("的平方", "^2").replace("**", "^");
        return Normalizer.normalize(powers, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("根号下", "sqrt")
                .replace("根号", "sqrt")
                .replace("√", "sqrt")
                .replace("\\sqrt", "sqrt")
                .replaceAll("[·×⋅∙]", "*")
                .replace('−', '-');
    }

    private static String compact(String formula) {
        String compact = formula.replaceAll("[\\s*_{}]", "")
                .replaceAll("log2|lg|ln", "log")
                .replaceAll("(log|sqrt)\\(([a-z0-9]+)\\)", "$1$2");
        return compact.startsWith("(") && compact.endsWith(")") && compact.indexOf(')') == compact.length() - 1
                ? compact.substring(1, compact.length() - 1)
                : compact;
    }

    private static String number(String number) {
        boolean decimal = number.contains(".") && !number.contains("e");
        String digits = number.replace("%", "");
        return (decimal ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits)
                + (number.endsWith("%") ? "%" : "");
    }

    private static String take(Pattern pattern, String text, Consumer<MatchResult> taker) {
        Matcher matcher = pattern.matcher(text);
        matcher.results().forEach(taker);
        return matcher.reset().replaceAll(" ");
    }
}
