package org.assay.api;

import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.assay.rubric.Points;

/** Names what JSON is expected for a Java type, in words that need no Java. */
final class ExpectedKinds {
    private static final Set<Class<?>> WHOLE = Set.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            short.class,
            Short.class,
            byte.class,
            Byte.class,
            BigInteger.class);

    private ExpectedKinds() {}

    static String of(Class<?> type) {
        if (type == null) {
            return "of another kind";
        } else if (WHOLE.contains(type)) {
            return "a whole number";
        } else if (type == Points.class || type == double.class || Number.class.isAssignableFrom(type)) {
            return "a number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        } else if (type == UUID.class) {
            return "a UUID";
        } else if (Temporal.class.isAssignableFrom(type)) {
            return "a time as in 2026-01-31T12:00:00Z";
        } else if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return "an object";
    }
}
