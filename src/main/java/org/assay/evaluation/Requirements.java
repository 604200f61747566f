package org.assay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.agreement.Metric;

/**
 * What a judge must reach.
 *
 * @param leastQwk least QWK of the shares
 * @param leastGain least lower end of the interval of QWK less that of the best floor
 * @param mostShare by kind of answer, the most that it may be given on average
 * @param mostGap by kind of answer, how far the judge's mean share may be from that of gold
 * @param mostRatio by two kinds "a/b", the most that the mean share of a may be of that of b
 */
public record Requirements(
        Optional<Double> leastQwk,
        Optional<Double> leastGain,
        Map<String, Double> mostShare,
        Map<String, Double> mostGap,
        Map<String, Double> mostRatio) {

    /** A sentence for everything that is not reached; a kind that no answer is of is not reached. */
    public List<String> unmet(Report report) {
        List<String> unmet = new ArrayList<>();
        Figure qwk = report.overall().get(Metric.QUADRATIC_KAPPA);
        leastQwk.filter(least -> qwk.value() == null || qwk.value() < least)
                .ifPresent(least -> unmet.add(sentence("QWK is %s, at least %s is required", qwk.value(), least)));
        leastGain
                .filter(least -> report.gain().low() == null || report.gain().low() < least)
                .ifPresent(least -> unmet.add(sentence(
                        "the lower end of QWK less the best floor is %s, at least %s is required",
                        report.gain().low(), least)));
        mostShare.forEach((kind, most) -> {
            Optional<Double> share = kind(report, kind).map(Report.Group::given);
            if (share.isEmpty() || share.get() > most) {
                unmet.add(sentence("'%s' is given %s, at most %s is allowed", kind, share.orElse(null), most));
            }
        });
        mostGap.forEach((kind, most) -> {
            Optional<Double> gap = kind(report, kind).map(group -> Math.abs(group.given() - group.gold()));
            if (gap.isEmpty() || gap.get() > most) {
                unmet.add(sentence("'%s' is %s from gold, at most %s is allowed", kind, gap.orElse(null), most));
            }
        });
        mostRatio.forEach((kinds, most) -> {
            Optional<Double> ratio = ratio(report, kinds);
            if (ratio.isEmpty() || ratio.get() > most) {
                unmet.add(sentence("'%s' is %s, at most %s is allowed", kinds, ratio.orElse(null), most));
            }
        });
        return unmet;
    }

    private static Optional<Report.Group> kind(Report report, String kind) {
        return report.kinds().stream()
                .filter(group -> group.name().equals(kind))
                .findFirst();
    }

    private static Optional<Double> ratio(Report report, String kinds) {
        String[] names = kinds.split("/", 2);
        return names.length < 2
                ? Optional.empty()
                : kind(report, names[0]).flatMap(above -> kind(report, names[1])
                        .filter(below -> below.given() > 0)
                        .map(below -> above.given() / below.given()));
    }

    private static String sentence(String format, Object first, Object second) {
        return String.format(Locale.ROOT, format, rounded(first), rounded(second));
    }

    private static String sentence(String format, String kind, Object first, Object second) {
        return String.format(Locale.ROOT, format, kind, rounded(first), rounded(second));
    }

    private static Object rounded(Object figure) {
        return figure == null ? "undefined" : String.format(Locale.ROOT, "%.3f", (Double) figure);
    }
}
