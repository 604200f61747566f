package org.assay.authoring;

import java.util.List;
import java.util.Optional;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Item;
import org.assay.rubric.Limit;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Source;

/** A rubric as a few words a node: ids, points, rules and, after @, the lines that it came from. */
final class Sketch {
    private final StringBuilder text = new StringBuilder();
    private final boolean withLines;

    private Sketch(boolean withLines) {
        this.withLines = withLines;
    }

    static String of(Exam exam) {
        return new Sketch(true).exam(exam);
    }

    static String withoutLines(Exam exam) {
        return new Sketch(false).exam(exam);
    }

    private String exam(Exam exam) {
        line(0, exam.title() + " " + exam.points(), Optional.empty());
        exam.sections().forEach(section -> {
            line(0, section.id() + " " + section.points() + " " + section.title(), Optional.empty());
            section.groups().forEach(group -> {
                line(1, "group " + group.id() + " " + group.points() + " " + group.title(), Optional.empty());
                group.questions().forEach(this::question);
            });
            section.ungrouped().forEach(this::question);
        });
        return text.toString();
    }

    private void question(Question question) {
        line(
                2,
                question.id() + " " + question.points() + " " + question.title() + limits(question.limits()),
                question.source());
        question.items().forEach(item -> part(3, item, false));
    }

    private void part(int depth, Part part, boolean bySteps) {
        switch (part) {
            case Item item -> {
                line(
                        depth,
                        item.id() + " " + (item.bonus() ? "bonus " : "") + item.points() + pay(item.pay())
                                + limits(item.limits()),
                        item.source());
                item.parts().forEach(child -> part(depth + 1, child, item.pay() instanceof Pay.Steps));
            }
            case Criterion criterion ->
                line(
                        depth,
                        criterion.id()
                                + (bySteps ? "" : " " + criterion.points())
                                + criterion.line().map(line -> " of " + line).orElse(""),
                        criterion.source());
        }
    }

    private static String pay(Pay pay) {
        return switch (pay) {
            case Pay.All() -> "";
            case Pay.Best(int count) -> " best " + count;
            case Pay.Steps(List<Points> amounts) -> " steps " + amounts;
        };
    }

    private static String limits(List<Limit> limits) {
        StringBuilder text = new StringBuilder();
        limits.forEach(limit -> text.append(" fewer than ")
                .append(limit.answeredFewerThan())
                .append(": at most ")
                .append(limit.atMost()));
        return text.toString();
    }

    private void line(int depth, String words, Optional<Source> source) {
        text.append("  ".repeat(depth)).append(words);
        if (withLines) {
            source.ifPresent(lines ->
                    text.append(" @").append(lines.from()).append(lines.from() == lines.to() ? "" : "-" + lines.to()));
        }
        text.append('\n');
    }
}
