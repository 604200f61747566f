package org.assay.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;

/** Reads numbers, flags and ids of a path or query to the letter; a wrong one is 400 in a query, 404 in a path. */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            boolean.class, Parameters::flag,
            Boolean.class, Parameters::flag,
            UUID.class, Parameters::uuid);

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, Object> reader = READERS.get(type);
        return reader == null ? null : new Converter<>(text -> (T) reader.apply(text), type, query(annotations));
    }

    private static Optional<String> query(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
    }

    private static Object flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    /** Java's own reading takes short and mixed forms that nobody ever issued. */
    private static Object uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException();
        }
        return id;
    }

    private record Converter<T>(Function<String, T> reader, Class<?> type, Optional<String> query)
            implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw query.map(this::malformed)
                        .orElseGet(() -> new Problem(Problem.Kind.NOT_FOUND, "Nothing stands under this address."));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }

        private Problem malformed(String name) {
            String detail = "must be " + ExpectedKinds.of(type);
            return new Problem(
                    Problem.Kind.MALFORMED_REQUEST,
                    "The query's " + name + " " + detail + ".",
                    List.of(new Complaint("", name + " " + detail)));
        }
    }
}
