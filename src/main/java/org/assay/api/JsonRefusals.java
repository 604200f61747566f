package org.assay.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.inject.Singleton;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.rubric.InvalidRubric;

/** Says in the words of the API, with a pointer, what Jackson found wrong with a body. */
@Singleton
class JsonRefusals {
    private final ObjectMapper json;

    JsonRefusals(ObjectMapper json) {
        this.json = json;
    }

    /** Empty where the failure is not the client's. The deepest cause knows most; those around it know the way. */
    Optional<Problem> of(Throwable failure) {
        String pointer = pointer(failure);
        return Refusals.causes(failure, Throwable.class).toList().reversed().stream()
                .flatMap(cause -> reason(cause, pointer).stream())
                .findFirst();
    }

    private Optional<Problem> reason(Throwable cause, String pointer) {
        return Optional.ofNullable(
                switch (cause) {
                    case Problem e -> below(pointer, e);
                    case RefusedValue e -> invalid(e.complaint());
                    case InputCoercionException e ->
                        invalid(pointer, "must be " + kind(e.getTargetType()) + " within its range");
                    case StreamConstraintsException e ->
                        malformed("The JSON is nested deeper than " + StrictJsonFactory.DEEPEST
                                + " levels, or a number or name in it is too long.");
                    case StreamReadException e ->
                        malformed("The body is not well-formed JSON, or names a member twice, at line %d, column %d."
                                .formatted(
                                        e.getLocation().getLineNr(),
                                        e.getLocation().getColumnNr()));
                    case CharacterCodingException e -> malformed("The body is not valid UTF-8.");
                    case InvalidDefinitionException e -> null;
                    case MismatchedInputException e
                    when isTrailing(e) -> malformed("The body goes on after the end of the JSON value.");
                    case UnrecognizedPropertyException e ->
                        invalid(pointer, "is not known here; known are " + known(e));
                    case MismatchedInputException e -> invalid(pointer, "must be " + kind(e.getTargetType()));
                    case ValueInstantiationException e -> invalid(pointer, unacceptable(e));
                    case JsonMappingException e -> invalid(pointer, "is not acceptable");
                    default -> null;
                });
    }

    private String kind(Class<?> type) {
        return type == null || !type.isEnum()
                ? ExpectedKinds.of(type)
                : Arrays.stream(type.getEnumConstants())
                        .map(constant -> json.valueToTree(constant).asText())
                        .collect(Collectors.joining(", ", "one of ", ""));
    }

    private static Problem malformed(String detail) {
        return new Problem(Problem.Kind.MALFORMED_REQUEST, detail);
    }

    private static Problem invalid(String pointer, String detail) {
        return invalid(new Complaint(pointer, detail));
    }

    private static Problem invalid(Complaint complaint) {
        return new Problem(Problem.Kind.INVALID_REQUEST, "The body is not what is expected here.", List.of(complaint));
    }

    /** What a value said about itself points from where the value stands. */
    private static Problem below(String pointer, Problem problem) {
        List<Complaint> complaints = problem.complaints().stream()
                .map(complaint -> new Complaint(pointer + complaint.pointer(), complaint.detail()))
                .toList();
        return new Problem(problem.kind(), problem.getMessage(), complaints, problem.extensions());
    }

    /** Only our own sentences are passed on: a message of Java's names classes. */
    private static String unacceptable(ValueInstantiationException e) {
        return Refusals.causes(e, InvalidRubric.class)
                .findFirst()
                .map(InvalidRubric::getMessage)
                .orElse("lacks something, or holds something that is not acceptable");
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    /** Of a second value at the top Jackson only says that it does not fit. */
    private static boolean isTrailing(MismatchedInputException e) {
        return e.getPath().isEmpty()
                && e.getProcessor() instanceof JsonParser parser
                && Stream.iterate(parser.getParsingContext(), Objects::nonNull, JsonStreamContext::getParent)
                        .anyMatch(context -> context.inRoot() && context.getEntryCount() > 1);
    }

    private static String pointer(Throwable failure) {
        return Refusals.causes(failure, JsonMappingException.class)
                .findFirst()
                .map(e -> e.getPath().stream().map(JsonRefusals::step).collect(Collectors.joining()))
                .orElse("");
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null
                ? "/" + reference.getIndex()
                : "/" + reference.getFieldName().replace("~", "~0").replace("/", "~1");
    }
}
