package org.assay.authoring;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a scoring standard say of parts: "find and union are right", "three optimisers compared". */
final class Wordings {
    private static final String AND = "以及|[和及、/&]|,?\\s+and\\s+";
    private static final Pattern JOINED = Pattern.compile(AND);
    private static final Pattern JOINT = Pattern.compile("\\s*(?:" + AND + "|,\\s)\\s*");
    private static final Pattern TAIL = Pattern.compile(
            "(?:(?:的)?(?:实现|解释|分析|说明|描述|定义|推导|列举|计算|写出|回答|表述)?(?:都|均)?(?:是)?(?:正确|清楚|清晰|完整|合理|到位|准确|无误)|的定义|的解释|的说明)$|\\s+(?:are|is)\\s+[a-z"
                    + " ]{2,40}$|\\s+(?:correct(?:ly)?|right|explained|clear(?:ly)?|defined|implemented)(?:\\s+[a-z]+)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPARED = Pattern.compile(
            "(?:区别|差异|对比|比较|关系|权衡|不同|异同|联系)$|\\b(?:differences?|compar\\w+|relation\\w*|trade-?offs?|between)\\b|\\bvs\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED = Pattern.compile(
            "(" + Numerals.COUNT + ")\\s*(?:[个种点条项类]|大)(?!人|别)|\\b(two|three|four|five|six)\\s+[a-z]+s\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern METHODS = Pattern.compile(
            "方法|解法|方案|思路|做法|\\b(?:methods?|approach(?:es)?|solutions?|ways?|options?)\\b", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST_PART = 2;

    private Wordings() {}

    /** One of several things that a statement lists, and the statement about it alone. */
    record Joined(String name, String statement) {}

    /** The things that a statement lists; empty where it lists none. */
    static List<Joined> joined(String statement) {
        Matcher tail = TAIL.matcher(statement);
        String said = tail.find() ? statement.substring(tail.start()) : "";
        List<String> parts = Arrays.stream(JOINT.split(statement.substring(0, statement.length() - said.length())))
                .map(String::strip)
                .toList();
        if (!JOINED.matcher(statement).find()
                || parts.size() < 2
                || parts.stream().anyMatch(part -> part.length() < SHORTEST_PART || isBroken(part))) {
            return List.of();
        }
        return parts.stream()
                .map(part -> new Joined(part, said.isEmpty() ? statement + ": " + part : apart(part, said)))
                .toList();
    }

    /** What is checked of a thing: its name and the words of the line. */
    static String about(String name, String statement) {
        boolean said = name.isBlank() || statement.contains(name) && statement.length() < 2 * name.length();
        return said ? statement : statement + ": " + name;
    }

    /** With a space between letters and Chinese characters, as between words. */
    private static String apart(String name, String said) {
        boolean letters = name.charAt(name.length() - 1) < 0x2E80 && said.charAt(0) > 0x2E80;
        return letters ? name + " " + said : name + said;
    }

    /** A bracket that is opened in one part and closed in another: what is joined stands inside it. */
    private static boolean isBroken(String part) {
        return part.chars().filter(c -> c == '(').count()
                != part.chars().filter(c -> c == ')').count();
    }

    /** Whether two things are set against each other rather than listed. */
    static boolean isComparison(String statement) {
        List<String> parts = List.of(JOINT.split(statement));
        return COMPARED.matcher(statement).find()
                && parts.size() < 3
                && !COMPARED.matcher(parts.getFirst()).find();
    }

    /** The number of things that a statement speaks of: 四个指标定义 is 4. */
    static OptionalInt counted(String statement) {
        Matcher matcher = COUNTED.matcher(FullWidth.folded(statement));
        if (!matcher.find()) {
            return OptionalInt.empty();
        }
        OptionalInt count = Numerals.count(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        return count.stream().filter(number -> number > 1).findFirst();
    }

    static boolean isOfMethods(String statement) {
        return METHODS.matcher(statement).find();
    }
}
