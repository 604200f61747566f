package org.assay.statistics;

import java.util.List;
import java.util.function.ToIntBiFunction;
import org.assay.agreement.Bootstrap;
import org.assay.agreement.Confusion;
import org.assay.agreement.Interval;
import org.assay.agreement.Measure;
import org.assay.agreement.Proportion;
import org.assay.evaluation.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the levels of one rater agree with those of another who is taken to be right. */
@Schema(description = "How far the levels of one rater agree with those of another who is taken to be right.")
public record RaterFigures(
        @Schema(description = "Pairs of levels that were compared.")
        long n,

        @Schema(description = "Judgments without a level; they are in no figure.")
        long abstained,

        @Schema(description = "Share of pairs with the same level, with Wilson's interval of 95 %.")
        Figure exact,

        @Schema(
                description =
                        "Cohen's kappa with quadratic weights over the levels in their order; of several criteria together over tenths of the way to their first levels. With 30 pairs or more its interval of 95 % from 1,000 resamples, where these differ.")
        Figure quadraticKappa,

        @Schema(description = "Mean of given less right, in points of criteria that have some: above 0 is lenient.")
        Figure bias) {
    private static final int ENOUGH = 30;
    private static final int TENTHS = 11;
    private static final Bootstrap BOOTSTRAP = new Bootstrap(1_000, 1, Bootstrap.Unit.RATING, 0.95);

    /** Of one criterion, or of several together. */
    static RaterFigures of(List<Compared> all) {
        List<Compared> rated =
                all.stream().filter(pair -> pair.given().isPresent()).toList();
        long n = sum(rated);
        Proportion exact =
                new Proportion(sum(rated.stream().filter(Compared::isExact).toList()), n);
        return new RaterFigures(
                n, sum(all) - n, Figure.of(exact.share(), exact.wilson()), kappa(confusion(rated), n), bias(rated));
    }

    private static Confusion confusion(List<Compared> rated) {
        boolean one = rated.stream().map(Compared::criterion).distinct().count() <= 1;
        int categories = !one
                ? TENTHS
                : rated.stream()
                        .mapToInt(pair -> pair.criterion().levels().size())
                        .max()
                        .orElse(0);
        ToIntBiFunction<Compared, String> category = one ? Compared::rank : Compared::tenths;
        long[][] counts = new long[categories][categories];
        for (Compared pair : rated) {
            int gold = category.applyAsInt(pair, pair.gold());
            int given = category.applyAsInt(pair, pair.given().orElseThrow());
            counts[gold][given] += pair.count();
        }
        return new Confusion(counts);
    }

    private static Figure kappa(Confusion confusion, long n) {
        Measure kappa = confusion.quadraticKappa();
        if (n < ENOUGH) {
            return Figure.of(kappa);
        }
        Interval interval = BOOTSTRAP.ofCounts(confusion, Confusion::quadraticKappa);
        return hasWidth(interval) ? Figure.of(kappa, interval) : Figure.of(kappa);
    }

    /** Where raters always agree, or one of them knows one level only, resampling cannot tell how sure the figure is. */
    private static boolean hasWidth(Interval interval) {
        return interval instanceof Interval.Between(double low, double high, int replicates) && low < high;
    }

    private static Figure bias(List<Compared> rated) {
        List<Compared> priced =
                rated.stream().filter(pair -> pair.criterion().isPriced()).toList();
        long n = sum(priced);
        double sum = priced.stream()
                .mapToDouble(pair -> pair.count() * pair.difference())
                .sum();
        return Figure.of(
                n == 0
                        ? new Measure.Undefined(
                                rated.isEmpty() ? "there are no ratings" : "no criterion has points of its own")
                        : new Measure.Defined(sum / n));
    }

    private static long sum(List<Compared> pairs) {
        return pairs.stream().mapToLong(Compared::count).sum();
    }
}
