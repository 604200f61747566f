package org.assay.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into lines, and undoes what an extraction does to them: marks, page numbers, broken brackets, open fences. */
final class Lines {
    private static final Pattern BULLET = Pattern.compile("^(?:[-*+•·●○▪◦‣–—■□➢✓]\\s+|[•●▪■□➢]\\s*)");
    private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern QUOTE_MARK = Pattern.compile("^>\\s?");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__(?=\\S)|(?<=\\S)__");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u00AD\\f]");
    private static final Pattern LATEX = Pattern.compile("\\\\(?:text|textbf|mathrm|mathbf|mathit)\\{([^{}]{0,200})}");
    private static final Pattern LATEX_MARKS =
            Pattern.compile("\\\\[,;!()\\[\\] ]|\\\\(?:q?quad|displaystyle)\\b|(?<!\\\\)\\$");
    private static final Pattern PAGE = Pattern.compile(
            "^(?:第\\s*\\d+\\s*页(?:\\s*[,/共]*\\s*(?:共)?\\s*\\d+\\s*页)?|page\\s+\\d+(?:\\s*(?:of|/)\\s*\\d+)?|[-–—]\\s*\\d+\\s*[-–—]|\\d+\\s*/\\s*\\d+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_POINTS =
            Pattern.compile("^\\([^()]{0,40}(?:分|points?|pts?|marks?)\\.?\\)$", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_BROKEN_BRACKET = 80;

    private Lines() {}

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean code = false;
        String[] raw = text.split("\\R", -1);
        for (int i = 0; i < raw.length; i++) {
            boolean fence = raw[i].strip().startsWith("```") || raw[i].strip().startsWith("~~~");
            code = code && !Structure.mustBeOutsideCode(raw[i]);
            if (fence) {
                code = !code;
            }
            lines.add(fence ? new Line(i + 1, i + 1, 0, false, true, "") : line(i + 1, raw[i], code));
        }
        return whole(lines);
    }

    private static Line line(int number, String raw, boolean code) {
        String visible = INVISIBLE.matcher(raw).replaceAll("");
        if (code) {
            return new Line(number, number, 0, false, true, visible.stripTrailing());
        }
        String inner = QUOTE_MARK.matcher(visible.stripLeading()).replaceFirst("");
        int indent = indent(visible);
        String unmarked = HEADING_MARK.matcher(inner).replaceFirst("");
        Matcher bullet = BULLET.matcher(unmarked);
        boolean listed = bullet.find();
        String words = listed ? unmarked.substring(bullet.end()) : unmarked;
        return new Line(
                number,
                number,
                indent,
                listed,
                false,
                PAGE.matcher(words.strip()).matches() ? "" : bare(words));
    }

    private static String bare(String words) {
        String plain = EMPHASIS.matcher(words).replaceAll("");
        if (plain.indexOf('\\') >= 0 || plain.indexOf('$') >= 0) {
            plain = LATEX_MARKS.matcher(LATEX.matcher(plain).replaceAll("$1")).replaceAll("");
        }
        return plain.strip();
    }

    private static int indent(String text) {
        int width = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            width += text.charAt(i) == '\t' ? 4 : 1;
        }
        return width;
    }

    private static List<Line> whole(List<Line> lines) {
        List<Line> whole = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Optional<Line> rest = isBroken(line) ? nextWords(lines, i) : Optional.empty();
            if (rest.filter(Lines::closes).isPresent()) {
                whole.add(line.joined(rest.get()));
                i = rest.get().from() - 1;
            } else if (!line.code() && ONLY_POINTS.matcher(line.folded()).matches() && lastWords(whole) >= 0) {
                int last = lastWords(whole);
                whole.set(last, whole.get(last).joined(line));
            } else {
                whole.add(line);
            }
        }
        return whole;
    }

    private static boolean isBroken(Line line) {
        String text = line.folded();
        int open = text.lastIndexOf('(');
        return !line.code() && open > text.lastIndexOf(')') && text.length() - open <= LONGEST_BROKEN_BRACKET;
    }

    private static boolean closes(Line rest) {
        String text = rest.folded();
        int close = text.indexOf(')');
        int open = text.indexOf('(');
        return !rest.bullet() && close >= 0 && close <= LONGEST_BROKEN_BRACKET && (open < 0 || close < open);
    }

    private static Optional<Line> nextWords(List<Line> lines, int at) {
        return lines.subList(at + 1, Math.min(at + 4, lines.size())).stream()
                .filter(line -> !line.isBlank())
                .filter(line -> !line.code())
                .findFirst();
    }

    private static int lastWords(List<Line> whole) {
        int at = whole.size() - 1;
        while (at >= 0 && whole.get(at).isBlank()) {
            at--;
        }
        return at >= 0 && !whole.get(at).code() && whole.get(at).folded().indexOf('(') < 0 ? at : -1;
    }
}
