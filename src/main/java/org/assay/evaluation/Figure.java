package org.assay.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.assay.agreement.Interval;
import org.assay.agreement.Measure;

/**
 * A figure as it is reported.
 *
 * @param value null where it is not defined
 * @param low lower end of its 95 % interval, null where there is none
 * @param undefined why there is no value, null where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(Double value, Double low, Double high, String undefined) {
    public static Figure of(Measure measure) {
        return switch (measure) {
            case Measure.Defined(double value) -> new Figure(value, null, null, null);
            case Measure.Undefined(String reason) -> new Figure(null, null, null, reason);
        };
    }

    public static Figure of(Measure measure, Interval interval) {
        Figure plain = of(measure);
        return interval instanceof Interval.Between(double low, double high, int replicates)
                ? new Figure(plain.value, low, high, plain.undefined)
                : plain;
    }
}
