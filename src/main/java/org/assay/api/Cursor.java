package org.assay.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;

/** Where a page of a list ended, as clients hand it back. */
final class Cursor {
    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 500;

    private Cursor() {}

    static String write(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    static <T> T read(String cursor, Function<String, T> parse) {
        try {
            return parse.apply(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw invalid("cursor", "is none that this list gave out");
        }
    }

    static int limit(int asked) {
        if (asked < 1 || asked > MAX_LIMIT) {
            throw invalid("limit", "must be 1 to " + MAX_LIMIT);
        }
        return asked;
    }

    /** Takes one more than fits, to tell whether there is a next page. */
    static <T, V> Page<V> page(List<T> found, int limit, Function<T, V> view, Function<T, String> position) {
        boolean more = found.size() > limit;
        List<T> shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown.stream().map(view).toList(), more ? write(position.apply(shown.getLast())) : null);
    }

    private static Problem invalid(String parameter, String detail) {
        return new Problem(
                Kind.INVALID_REQUEST,
                "The query parameter '" + parameter + "' " + detail + ".",
                List.of(new Complaint("", parameter + " " + detail)));
    }
}
