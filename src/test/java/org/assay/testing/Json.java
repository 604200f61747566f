package org.assay.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ResponseBodyData;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON that is read by paths: a name goes down and asks each entry of a list, {@code [0]} and {@code [-1]} pick an
 * entry, {@code [question=1.1]} keeps those that say so. REST Assured reads the same paths, but compiles each anew.
 */
public record Json(Object root) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern STEP =
            Pattern.compile("\\.?(?<name>[^.\\[\\]()\\s]+)|\\[(?<index>-?\\d+)]|\\[(?<key>[\\w-]+)=(?<value>[^]]*)]");

    public static Json of(ResponseBodyData reply) {
        return of(reply.asString());
    }

    public static Json of(String text) {
        try {
            return new Json(MAPPER.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            throw new AssertionError("This is not JSON: " + text, e);
        }
    }

    /** What stands there, which is null where there is nothing; everything at the empty path. */
    @SuppressWarnings("unchecked")
    public <T> T at(String path) {
        Object found = root;
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (step.find() && step.start() == end) {
            found = taken(step, found);
            end = step.end();
        }
        if (end < path.length()) {
            throw new IllegalArgumentException("No path: " + path);
        }
        return (T) found;
    }

    /** What stands there as further paths read it. */
    public Json under(String path) {
        return new Json(at(path));
    }

    public String text(String path) {
        return Objects.toString(at(path), null);
    }

    public int integer(String path) {
        return this.<Integer>at(path);
    }

    public double decimal(String path) {
        return this.<Number>at(path).doubleValue();
    }

    public boolean is(String path) {
        return this.<Boolean>at(path);
    }

    public <T> List<T> list(String path) {
        return at(path);
    }

    public <T> Map<String, T> map(String path) {
        return at(path);
    }

    private static Object taken(Matcher step, Object from) {
        if (step.group("name") != null) {
            return named(step.group("name"), from);
        }
        return step.group("index") != null
                ? entry(Integer.parseInt(step.group("index")), from)
                : those(step.group("key"), step.group("value"), from);
    }

    private static Object named(String name, Object from) {
        return switch (from) {
            case null -> null;
            case Map<?, ?> map -> map.get(name);
            case List<?> list ->
                list.stream()
                        .filter(Objects::nonNull)
                        .map(entry -> named(name, entry))
                        .toList();
            default -> throw new AssertionError("%s has no '%s'".formatted(from, name));
        };
    }

    private static Object entry(int index, Object from) {
        if (from == null) {
            return null;
        }
        List<?> list = listed(from);
        int place = index < 0 ? list.size() + index : index;
        return place < list.size() ? list.get(place) : null;
    }

    private static Object those(String key, String value, Object from) {
        if (from == null) {
            return null;
        }
        return listed(from).stream()
                .filter(entry -> value.equals(String.valueOf(named(key, entry))))
                .toList();
    }

    private static List<?> listed(Object from) {
        if (from instanceof List<?> list) {
            return list;
        }
        throw new AssertionError("Not a list: " + from);
    }
}
