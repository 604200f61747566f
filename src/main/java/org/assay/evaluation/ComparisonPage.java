package org.assay.evaluation;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.agreement.Metric;

/** A comparison as a page to read. */
final class ComparisonPage {
    private ComparisonPage() {}

    /** @param first name of the first rubric */
    static String of(Comparison comparison, String first, String second) {
        StringBuilder page = new StringBuilder();
        line(page, "# %s on %d graded answers under two rubrics", comparison.judge(), comparison.answers());
        line(page, "");
        line(page, "| | QWK | r | MAE | RMSE | bias |");
        line(page, "|---|---|---|---|---|---|");
        line(page, "| %s | %s |", first, row(comparison.first()));
        line(page, "| %s | %s |", second, row(comparison.second()));
        line(page, "| difference | %s |", row(comparison.difference()));
        line(page, "");
        line(page, "| question | n | gold | %s | %s | MAE | MAE |", first, second);
        line(page, "|---|---|---|---|---|---|---|");
        comparison
                .questions()
                .forEach(question -> line(
                        page,
                        "| %s | %d | %.2f | %.2f | %.2f | %s | %s |",
                        question.question(),
                        question.answers(),
                        question.gold(),
                        question.first(),
                        question.second(),
                        ReportPage.text(question.firstError()),
                        ReportPage.text(question.secondError())));
        return page.toString();
    }

    private static String row(Map<Metric, Figure> metrics) {
        return Comparison.METRICS.stream()
                .map(metric -> ReportPage.withInterval(metrics.get(metric)))
                .collect(Collectors.joining(" | "));
    }

    private static void line(StringBuilder page, String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
