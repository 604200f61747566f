package org.assay.agreement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well a rater agrees with gold.
 *
 * @param ratings how many were compared
 */
public record Agreement(int ratings, Map<Metric, Measure> measures, Confusion confusion) {
    public Agreement {
        measures = Map.copyOf(measures);
    }

    public static Agreement of(List<Rating> ratings, Scale scale) {
        Tally tally = new Sample(ratings, scale).tally();
        Map<Metric, Measure> measures = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            measures.put(metric, tally.measure(metric));
        }
        return new Agreement(ratings.size(), measures, tally.confusion());
    }

    public Measure measure(Metric metric) {
        return measures.get(metric);
    }
}
