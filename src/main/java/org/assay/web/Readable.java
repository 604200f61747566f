package org.assay.web;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.assay.evaluation.Figure;

/** How templates write values that have no one way to be written. */
@TemplateExtension
final class Readable {
    private Readable() {}

    static String percent(Double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** With its interval, where it has one: {@code 0.93 (0.88 – 0.96)}; what is not defined is a dash. */
    static String readable(Figure figure) {
        if (figure.value() == null) {
            return "–";
        }
        return figure.low() == null
                ? String.format(Locale.ROOT, "%.2f", figure.value())
                : String.format(Locale.ROOT, "%.2f (%.2f – %.2f)", figure.value(), figure.low(), figure.high());
    }
}
