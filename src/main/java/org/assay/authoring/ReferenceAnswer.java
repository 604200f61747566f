package org.assay.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.rubric.Points;

/** A reference answer with what heads its parts: headings with points, ways to answer, and plain words before a colon. */
final class ReferenceAnswer {
    private static final Pattern POINTS_AT_THE_END = Pattern.compile(
            "[(\\[][^()\\[\\]]*(?:分|points?|pts?\\.?|marks?|\\d\\s*['′])[^()\\[\\]]*[)\\]]\\s*[:?]?$|[-–—:]\\s*[\\d.]+\\s*(?:分|points?|pts?|marks?)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}\\s*[.、)]|\\(?[a-h\\d]\\)|[①-⑩])\\s*(\\S.*)$");
    private static final Pattern GLOSSED = Pattern.compile("\\([^()]+\\)\\s*:?$");
    private static final int LONGEST_HEAD = 80;
    private static final int LONGEST_PLAIN_HEAD = 40;

    private final List<Line> lines;
    private final List<Head> heads = new ArrayList<>();

    /** What a head is by its looks. */
    enum Kind {
        POINTED,
        METHOD,
        PLAIN
    }

    /** A line that heads a part of the answer; {@code at} is its place among the lines. */
    record Head(Kind kind, int at, String title, Optional<Points> points, Line line) {}

    ReferenceAnswer(List<Line> lines) {
        this.lines = lines;
        for (int i = 0; i < lines.size(); i++) {
            head(i).ifPresent(heads::add);
        }
    }

    private Optional<Head> head(int at) {
        Line line = lines.get(at);
        if (line.code() || line.isBlank() || line.text().length() > LONGEST_HEAD) {
            return Optional.empty();
        }
        Optional<String> method = Structure.method(line);
        if (method.isPresent()) {
            PointNotation notation = PointNotation.of(method.get());
            return Optional.of(new Head(Kind.METHOD, at, notation.statement(), notation.total(), line));
        }
        if (POINTS_AT_THE_END.matcher(line.folded()).find()) {
            PointNotation notation = PointNotation.of(unnumbered(line));
            return notation.statement().isBlank() || notation.total().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Head(Kind.POINTED, at, notation.statement(), notation.total(), line));
        }
        return isPlain(line)
                ? Optional.of(new Head(Kind.PLAIN, at, withoutColon(line.text()), Optional.empty(), line))
                : Optional.empty();
    }

    private static String unnumbered(Line line) {
        Matcher matcher = NUMBERED.matcher(line.folded());
        return matcher.matches() ? line.text().substring(matcher.start(1)) : line.text();
    }

    private static boolean isPlain(Line line) {
        return !line.bullet()
                && line.text().length() <= LONGEST_PLAIN_HEAD
                && line.folded().endsWith(":")
                && !NUMBERED.matcher(line.folded()).matches();
    }

    private static String withoutColon(String text) {
        return text.replaceAll("[:\\uFF1A\\s]+$", "");
    }

    List<Head> heads() {
        return heads;
    }

    List<Head> heads(Kind kind) {
        return heads.stream().filter(head -> head.kind() == kind).toList();
    }

    /** From a head to the next that has points, is a way to answer, or belongs to another line of the standard. */
    Passage passage(Head head, Set<Head> claimed) {
        int end = heads.stream()
                .filter(other -> other.at() > head.at())
                .filter(other -> other.kind() != Kind.PLAIN || claimed.contains(other))
                .mapToInt(Head::at)
                .findFirst()
                .orElse(lines.size());
        return new Passage(head.title(), head.line(), lines.subList(head.at() + 1, end));
    }

    /** The parts of a passage: its numbered points where there are two or more, else what stands under its plain heads, else its list. */
    static List<Passage> parts(Passage passage) {
        List<Passage> numbered = cut(passage.body(), ReferenceAnswer::numberedTitle);
        if (numbered.size() > 1) {
            return upToNextHead(numbered);
        }
        List<Passage> headed = headed(passage);
        if (headed.size() > 1) {
            return headed;
        }
        return cut(
                passage.body(),
                line -> line.bullet() && line.indent() == 0 ? Optional.of(shortened(line.text())) : Optional.empty());
    }

    /** What follows the last point under a head of its own is not about that point. */
    private static List<Passage> upToNextHead(List<Passage> numbered) {
        Passage last = numbered.getLast();
        List<Line> own = last.body().stream().takeWhile(line -> !isPlain(line)).toList();
        List<Passage> points = new ArrayList<>(numbered.subList(0, numbered.size() - 1));
        points.add(new Passage(last.title(), last.head(), own));
        return points;
    }

    /** What stands under its plain heads. */
    static List<Passage> headed(Passage passage) {
        return cut(passage.body(), line -> isPlain(line) ? Optional.of(withoutColon(line.text())) : Optional.empty());
    }

    private static List<Passage> cut(List<Line> lines, Function<Line, Optional<String>> titleOf) {
        List<Passage> parts = new ArrayList<>();
        for (Line line : lines) {
            Optional<String> title = line.code() || line.isBlank() ? Optional.empty() : titleOf.apply(line);
            if (title.isPresent()) {
                parts.add(new Passage(title.get(), line, new ArrayList<>()));
            } else if (!parts.isEmpty()) {
                parts.getLast().body().add(line);
            }
        }
        return parts;
    }

    private static Optional<String> numberedTitle(Line line) {
        Matcher matcher = NUMBERED.matcher(line.folded());
        if (line.indent() > 0 || !matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(shortened(line.text().substring(matcher.start(1))));
    }

    private static String shortened(String text) {
        int colon = FullWidth.folded(text).indexOf(':');
        String title = colon > 0 && colon <= LONGEST_PLAIN_HEAD ? text.substring(0, colon) : text;
        return title.length() > 200 ? title.substring(0, 200) : title.strip();
    }

    /** So many parts in a row; where there are more, those whose heads are glossed in brackets, as names are. */
    static List<Passage> named(List<Passage> parts, int count) {
        List<Passage> best = List.of();
        int most = -1;
        for (int i = 0; i + count <= parts.size(); i++) {
            List<Passage> some = parts.subList(i, i + count);
            int glossed =
                    2 * (int) some.stream().filter(ReferenceAnswer::isGlossed).count()
                            + (isGlossed(some.getFirst()) ? 1 : 0);
            if (glossed > most) {
                most = glossed;
                best = some;
            }
        }
        return best;
    }

    private static boolean isGlossed(Passage part) {
        return GLOSSED.matcher(FullWidth.folded(part.title())).find();
    }

    String text() {
        return Passage.textOf(lines);
    }
}
