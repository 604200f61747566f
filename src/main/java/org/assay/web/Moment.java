package org.assay.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Points in time as pages write them: to the minute, UTC. */
public final class Moment {
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Moment() {}

    @TemplateExtension(matchName = "minute")
    public static String text(Instant at) {
        return TO_THE_MINUTE.format(at);
    }

    /** How long ago, in the largest unit that fits. */
    public static String age(Duration age, Words words) {
        if (age.toDays() > 0) {
            return words.say("age.days", age.toDays());
        }
        if (age.toHours() > 0) {
            return words.say("age.hours", age.toHours());
        }
        return words.say("age.minutes", Math.max(0, age.toMinutes()));
    }
}
