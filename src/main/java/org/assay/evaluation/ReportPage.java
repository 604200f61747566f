package org.assay.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.agreement.Metric;

/** A report as a page to read. */
public final class ReportPage {
    private static final int LONGEST_QUOTE = 60;
    private static final Metric QWK = Metric.QUADRATIC_KAPPA;

    private final StringBuilder page = new StringBuilder();

    private ReportPage() {}

    public static String of(Report report) {
        ReportPage markdown = new ReportPage();
        markdown.head(report);
        markdown.raters(report);
        markdown.groups("kind", report.kinds());
        markdown.groups("question", report.questions());
        markdown.lines(report.lines());
        markdown.criteria(report.criteria());
        markdown.confusion(report.confusion());
        markdown.worst(report.worst());
        markdown.rest(report);
        return markdown.page.toString();
    }

    private void head(Report report) {
        Report.Setup setup = report.setup();
        line("# %s on %d graded answers to `%s`", setup.judge(), setup.answers(), setup.exam());
        line("");
        line(
                "Model `%s`, rules `%s`, rubric `%s`. %s Intervals are of 95 %%, from %d resamples of whole questions.",
                setup.model(),
                brief(setup.promptHash(), 12),
                brief(setup.rubricHash(), 12),
                setup.protocol().folds() == 1
                        ? "The judge as it is."
                        : "Whole questions left out in %d folds, pooled."
                                .formatted(setup.protocol().folds()),
                setup.protocol().replicates());
        line("");
    }

    private void raters(Report report) {
        line("| | n | QWK | exact | adjacent | r | MAE | RMSE | bias |");
        line("|---|---|---|---|---|---|---|---|---|");
        row("**" + report.setup().judge() + "**", report.setup().answers(), report.overall());
        row(
                "the same, fitted by a straight line",
                report.fitted().answers(),
                report.fitted().metrics());
        report.floors().forEach(floor -> row("floor: " + floor.name(), floor.answers(), floor.metrics()));
        report.raters().forEach(rater -> row("rater: " + rater.name(), rater.answers(), rater.metrics()));
        line("");
        line(
                "QWK less that of the best floor: %s. Mean r within a question: %s.",
                withInterval(report.gain()), text(report.withinQuestions()));
        line("");
    }

    private void row(String name, int answers, Map<Metric, Figure> metrics) {
        line(
                "| %s | %d | %s | %s | %s | %s | %s | %s | %s |",
                name,
                answers,
                withInterval(metrics.get(QWK)),
                text(metrics.get(Metric.EXACT)),
                text(metrics.get(Metric.ADJACENT)),
                text(metrics.get(Metric.PEARSON)),
                text(metrics.get(Metric.MAE)),
                text(metrics.get(Metric.RMSE)),
                text(metrics.get(Metric.BIAS)));
    }

    private void groups(String name, List<Report.Group> groups) {
        if (groups.size() < 2) {
            return;
        }
        line("| %s | n | gold | judge | QWK | MAE |", name);
        line("|---|---|---|---|---|---|");
        groups.forEach(group -> line(
                "| %s | %d | %.2f | %.2f | %s | %s |",
                group.name(),
                group.answers(),
                group.gold(),
                group.given(),
                text(group.metrics().get(QWK)),
                text(group.metrics().get(Metric.MAE))));
        line("");
    }

    private void lines(List<Report.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        line("| line | of | n | gold | judge | QWK | exact |");
        line("|---|---|---|---|---|---|---|");
        lines.forEach(line -> line(
                "| %s %s | %s | %d | %.2f | %.2f | %s | %s |",
                line.question(),
                line.line(),
                line.max(),
                line.answers(),
                line.gold(),
                line.given(),
                text(line.metrics().get(QWK)),
                text(line.metrics().get(Metric.EXACT))));
        line("");
    }

    private void criteria(List<Report.Criterion> criteria) {
        if (criteria.isEmpty()) {
            return;
        }
        line("| criterion | n | QWK | exact | F1 by level |");
        line("|---|---|---|---|---|");
        criteria.forEach(criterion -> line(
                "| %s %s | %d | %s | %s | %s |",
                criterion.question(),
                criterion.criterion(),
                criterion.answers(),
                text(criterion.metrics().get(QWK)),
                text(criterion.metrics().get(Metric.EXACT)),
                criterion.levels().stream()
                        .map(level -> level.level() + " " + text(level.f1()))
                        .collect(Collectors.joining(", "))));
        line("");
    }

    private void confusion(List<List<Long>> counts) {
        line("Answers by tenths of the points, gold down and judge across:");
        line("");
        line(
                "| |%s",
                IntStream.range(0, counts.size()).mapToObj(i -> " " + i + " |").collect(Collectors.joining()));
        line("|---|%s", "---|".repeat(counts.size()));
        for (int gold = 0; gold < counts.size(); gold++) {
            line(
                    "| **%d** |%s",
                    gold,
                    counts.get(gold).stream()
                            .map(count -> count == 0 ? " |" : " " + count + " |")
                            .collect(Collectors.joining()));
        }
        line("");
    }

    private void worst(List<Report.Disagreement> worst) {
        line("The %d greatest differences:", worst.size());
        line("");
        line("| answer | kind | gold | judge | paid for |");
        line("|---|---|---|---|---|");
        worst.forEach(one -> line(
                "| %s | %s | %s | %s | %s |",
                one.id(),
                one.kind(),
                one.gold(),
                one.given(),
                one.quotes().stream().map(ReportPage::cell).collect(Collectors.joining(" · "))));
        line("");
    }

    private void rest(Report report) {
        Report.Cost cost = report.cost();
        line(
                "Abstained on %.1f %% of the judgments. Median %.3f s an answer; %d calls, %d tokens in, %d out, cost %s.",
                cost.abstained() * 100,
                cost.secondsPerAnswer(),
                cost.calls(),
                cost.inputTokens(),
                cost.outputTokens(),
                cost.money());
        if (!report.noise().isEmpty()) {
            line(
                    "A second run against the first: QWK %s, exact %s.",
                    text(report.noise().get(QWK)), text(report.noise().get(Metric.EXACT)));
        }
    }

    static String withInterval(Figure figure) {
        return figure.low() == null
                ? text(figure)
                : "%.3f (%.3f to %.3f)".formatted(figure.value(), figure.low(), figure.high());
    }

    static String text(Figure figure) {
        return figure.value() == null ? "–" : String.format(Locale.ROOT, "%.3f", figure.value());
    }

    private static String cell(String quote) {
        return "“" + brief(quote.replaceAll("\\s+", " ").replace("|", "\\|"), LONGEST_QUOTE) + "”";
    }

    private static String brief(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    private void line(String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
