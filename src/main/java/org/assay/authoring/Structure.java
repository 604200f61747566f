package org.assay.authoring;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which a document shows where its parts begin. */
final class Structure {
    private static final Pattern SECTION = Pattern.compile(
            "^(?:([一二三四五六七八九十]{1,3})\\s*[、.:]|第\\s*([一二三四五六七八九十\\d]{1,3})\\s*(?:部分|章|大题|节)[、.:\\s]*"
                    + "|(?:part|section)\\s+([A-Z]|\\d{1,2}|[IVX]{1,4}|one|two|three|four|five|six)(?![A-Za-z0-9.])[\\s.:)—–-]*)\\s*(.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTTED = Pattern.compile("^(\\d{1,2}\\.\\d{1,2})(?![\\d.]*\\d)[.、:\\s]*(\\S.*)$");
    private static final Pattern NAMED = Pattern.compile(
            "^(?:第\\s*([一二三四五六七八九十\\d]{1,4})\\s*[题问]|(?:question|problem|task|exercise|Q)\\s*\\.?\\s*(\\d{1,5}(?:\\.\\d{1,2})?[a-z]?)(?![A-Za-z0-9]))"
                    + "[\\s.:)、—–-]*(.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,5})\\s*[.、)]\\s*(?!\\d)(\\S.*)$");

    private static final Pattern REFERENCE = Pattern.compile(
            "^\\s*(?:参考答案|参考解答|标准答案|答案要点|参考答案及解析|參考答案|(?:reference|model|sample|suggested|expected)\\s+(?:answer|solution)s?)"
                    + "(?=[\\s:(.]|$)\\s*(\\([^)]*\\))?\\s*[:.]?\\s*(.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN_REFERENCE = Pattern.compile(
            "^\\s*(?:答案|解答|答|answer|solution|key)\\s*(\\([^)]*\\))?\\s*:\\s*(.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern STANDARD = Pattern.compile(
            "^\\s*(?:评分标准|评分细则|评分要点|评分说明|评分参考|给分点|给分标准|采分点|得分点|評分標準|(?:scoring|marking|grading)(?:\\s+(?:standard|criteria|scheme|guide|guidelines|rubric|points))?|mark"
                    + " scheme|rubric|points awarded)(?=[\\s:(.]|$)\\s*(\\([^)]*\\)?)?\\s*[:.]?\\s*(.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASK =
            Pattern.compile("^(?:题目|题干|问题描述|question text|task|ask)\\s*:\\s*(.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern METHOD = Pattern.compile(
            "^(?:方法|解法|方案|思路|做法|策略|method|approach|solution|option|way)\\s*([一二三四五六七八九十]|\\d{1,2}|[A-H])(?![A-Za-z0-9])\\s*[:.、)\\s—–-]\\s*(\\S.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING_WITH_POINTS = Pattern.compile(
            "^[^#/*\\s].*[(\\[]\\s*[\\d.]+\\s*(?:分|points?|pts?|marks?)\\s*[)\\]]$", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_HEADING = 120;

    private Structure() {}

    /** The kinds of headings that questions can have, and those above them. */
    enum Kind {
        SECTION,
        DOTTED,
        NAMED,
        NUMBERED
    }

    /** A line that may begin a section, group or question. */
    record Candidate(Kind kind, String number, PointNotation heading, Line line) {
        boolean hasPoints() {
            return heading.total().isPresent();
        }
    }

    /** A line that begins the reference answer or the scoring standard of a question. */
    record Marker(boolean standard, String qualifier, String rest) {}

    static Optional<Candidate> candidate(Line line) {
        String text = line.folded();
        if (line.code() || line.isBlank() || text.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        return candidate(SECTION, Kind.SECTION, line)
                .or(() -> candidate(DOTTED, Kind.DOTTED, line))
                .or(() -> candidate(NAMED, Kind.NAMED, line))
                .or(() -> candidate(NUMBERED, Kind.NUMBERED, line));
    }

    private static Optional<Candidate> candidate(Pattern pattern, Kind kind, Line line) {
        Matcher matcher = pattern.matcher(line.folded());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int last = matcher.groupCount();
        String title = line.text().substring(matcher.start(last));
        return Optional.of(new Candidate(kind, number(matcher, last), PointNotation.of(title), line));
    }

    private static String number(Matcher matcher, int last) {
        for (int group = 1; group < last; group++) {
            if (matcher.group(group) != null) {
                String number = matcher.group(group);
                return number.indexOf('.') >= 0
                        ? number
                        : Numerals.ordinal(number).stream()
                                .mapToObj(String::valueOf)
                                .findFirst()
                                .orElse(number);
            }
        }
        return "";
    }

    /** Empty where the line begins neither; the short words for an answer count only where no clearer ones are used. */
    static Optional<Marker> marker(Line line, boolean plainWords) {
        if (line.code() || line.isBlank()) {
            return Optional.empty();
        }
        return marker(STANDARD, true, line)
                .or(() -> marker(REFERENCE, false, line))
                .or(() -> plainWords ? marker(PLAIN_REFERENCE, false, line) : Optional.empty());
    }

    private static Optional<Marker> marker(Pattern pattern, boolean standard, Line line) {
        Matcher matcher = pattern.matcher(withoutFrame(line.folded()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String qualifier = matcher.group(1) == null ? "" : line.text().substring(matcher.start(1), matcher.end(1));
        return Optional.of(new Marker(standard, qualifier, line.text().substring(matcher.start(2))));
    }

    /** 【评分标准】 is 评分标准: — with every character where it was. */
    private static String withoutFrame(String text) {
        boolean framed = text.startsWith("【") || text.startsWith("[");
        return framed ? " " + text.substring(1).replaceFirst("[】\\]]", ":") : text;
    }

    /** The question's text behind a label, or the line as it is. */
    static String withoutAskLabel(String text) {
        Matcher matcher = ASK.matcher(FullWidth.folded(text));
        return matcher.matches() ? text.substring(matcher.start(1)) : text;
    }

    /** The title of an alternative way to answer: 方法二:… */
    static Optional<String> method(Line line) {
        Matcher matcher = METHOD.matcher(line.folded());
        return !line.code() && line.text().length() <= LONGEST_HEADING && matcher.matches()
                ? Optional.of(line.text().substring(matcher.start(2)))
                : Optional.empty();
    }

    /** What ends a block of code that nobody closed: a scoring standard, or a heading with its points. */
    static boolean mustBeOutsideCode(String raw) {
        Line line = new Line(1, 1, 0, false, false, raw.strip().replaceFirst("^(?:[-*•]|#{1,6})\\s+", ""));
        if (line.text().length() > LONGEST_HEADING) {
            return false;
        }
        boolean standard = marker(STANDARD, true, line)
                .filter(found -> found.rest().isBlank())
                .isPresent();
        return standard || HEADING_WITH_POINTS.matcher(line.folded()).matches();
    }
}
