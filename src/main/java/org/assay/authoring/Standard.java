package org.assay.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.authoring.Term.Total;
import org.assay.rubric.Points;

/**
 * The scoring standard of a question, line by line.
 *
 * @param rules lines that pay nothing but limit or explain what others pay
 * @param unread lines that say nothing of points
 * @param declared the points of the whole question where a line of its own says them
 */
record Standard(List<Entry> entries, List<Entry> rules, List<Line> unread, Optional<Points> declared) {
    private static final Pattern WHOLE =
            Pattern.compile("(?:本题|总分|满分|合计|共计|小计|total)?\\s*:?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE_RULE = Pattern.compile("[\\s|:+=-]+");
    private static final Pattern TABLE_HEAD =
            Pattern.compile(".*(?:分值|得分|评分点|得分点|points?|marks?|criteri(?:on|a)).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:\\.\\d{1,3})?");
    private static final Pattern ORDINAL =
            Pattern.compile("^(?:\\d{1,2}\\s*[.、)]|[(\uFF08]\\d{1,2}[)\uFF09]|[①-⑩]|[a-h][.)])\\s*(?=\\D)");

    static Standard read(List<Line> lines) {
        List<Entry> entries = new ArrayList<>();
        List<Entry> rules = new ArrayList<>();
        List<Line> unread = new ArrayList<>();
        Optional<Points> declared = Optional.empty();
        for (Line line : whole(lines)) {
            Entry entry = new Entry(line, PointNotation.of(line.text()), new ArrayList<>());
            if (declares(entry)) {
                declared = entry.notation().total();
            } else if (entry.pays() && isPartOfLast(entry, entries)) {
                entries.getLast().parts().add(entry);
            } else if (entry.pays()) {
                entries.add(entry);
            } else if (!entry.notation().terms().isEmpty()) {
                rules.add(entry);
            } else {
                unread.add(line);
            }
        }
        return new Standard(entries, rules, unread, declared);
    }

    private static boolean declares(Entry entry) {
        return entry.notation().terms().size() == 1
                && entry.notation().has(Total.class)
                && WHOLE.matcher(entry.notation().statement()).matches();
    }

    private static boolean isPartOfLast(Entry entry, List<Entry> entries) {
        return !entries.isEmpty()
                && entry.line().indent() > entries.getLast().line().indent() + 1
                && entry.line().bullet()
                && entry.notation().terms().stream().allMatch(Total.class::isInstance);
    }

    /** One line for each statement: cells of a table joined, several in one line parted, one over several lines joined. */
    private static List<Line> whole(List<Line> lines) {
        List<Line> whole = new ArrayList<>();
        for (Line line : lines.stream().filter(line -> !line.isBlank()).toList()) {
            Line row = line.text().indexOf('|') >= 0 ? row(line) : line;
            List<Line> clauses =
                    clauses(row.withText(ORDINAL.matcher(row.text()).replaceFirst("")));
            if (!whole.isEmpty() && continues(whole.getLast(), row)) {
                whole.set(whole.size() - 1, whole.getLast().joined(row));
            } else {
                clauses.stream().filter(clause -> !clause.isBlank()).forEach(whole::add);
            }
        }
        return whole;
    }

    private static Line row(Line line) {
        if (TABLE_RULE.matcher(line.text()).matches()) {
            return line.withText("");
        }
        List<String> cells = Arrays.stream(line.text().split("\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        boolean priced = cells.size() > 1 && NUMBER.matcher(cells.getLast()).matches();
        if (priced) {
            return line.withText(String.join(" ", cells.subList(0, cells.size() - 1)) + " [" + cells.getLast() + "]");
        }
        String text = String.join(" ", cells);
        boolean head = cells.size() > 1 && TABLE_HEAD.matcher(text).matches() && !text.matches(".*\\d.*");
        return line.withText(head ? "" : text);
    }

    private static List<Line> clauses(Line line) {
        List<Line> clauses = Arrays.stream(line.text().split("[;\\uFF1B]"))
                .map(clause -> line.withText(clause.strip()))
                .filter(clause -> !clause.isBlank())
                .toList();
        boolean eachPays = clauses.stream()
                .allMatch(clause -> new Entry(clause, PointNotation.of(clause.text()), List.of()).pays());
        return clauses.size() > 1 && eachPays ? clauses : List.of(line);
    }

    /** A line that says no points yet, and the rest of it, which begins no entry of its own. */
    private static boolean continues(Line before, Line line) {
        return !line.bullet()
                && line.from() == before.to() + 1
                && !before.text().matches(".*[。.!?:)\\uFF1A\\uFF09]$")
                && !ORDINAL.matcher(line.text()).find()
                && PointNotation.of(before.text()).terms().isEmpty()
                && !PointNotation.of(line.text()).terms().isEmpty();
    }
}
