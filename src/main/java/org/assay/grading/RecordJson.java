package org.assay.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.assay.judging.Judgment;
import org.assay.judging.Span;
import org.assay.rubric.Points;
import org.assay.scoring.Counted;
import org.assay.scoring.QuestionScore;
import org.assay.scoring.Range;
import org.assay.scoring.Trace;

/** How gradings are written into the database: one canonical text for one content, so that it can be hashed. */
final class RecordJson {
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(Points.class, new PointsWriter())
                    .addDeserializer(Points.class, new PointsReader())
                    .addSerializer(Range.class, new RangeWriter())
                    .addDeserializer(Range.class, new RangeReader())
                    .addSerializer(Counted.class, new CountedWriter())
                    .addDeserializer(Counted.class, new CountedReader()))
            .addMixIn(Judgment.class, OfJudgment.class)
            .addMixIn(Trace.Rule.class, OfRule.class)
            .addMixIn(Trace.Bound.class, OfBound.class)
            .addMixIn(Span.class, OfSpan.class)
            .addMixIn(Trace.Step.class, WithoutNulls.class)
            .addMixIn(Trace.Input.class, WithoutNulls.class)
            .addMixIn(QuestionScore.CriterionScore.class, WithoutNulls.class)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private RecordJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The canonical text of a value at once, without writing and reading it first. */
    static String writeCanonical(Object value) {
        return write(MAPPER.convertValue(value, Object.class));
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text that stands for a content however the database laid it out, and whatever a later version would write in its place. */
    static String canonical(String json) {
        return write(read(json, Object.class));
    }

    private static final class PointsWriter extends JsonSerializer<Points> {
        @Override
        public void serialize(Points points, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(points.value());
        }
    }

    private static final class PointsReader extends JsonDeserializer<Points> {
        @Override
        public Points deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new Points(json.getDecimalValue());
        }
    }

    /** A range that is decided is a number: most are, and records are many. */
    private static final class RangeWriter extends JsonSerializer<Range> {
        @Override
        public void serialize(Range range, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (range.isDecided()) {
                json.writeNumber(range.low().value());
            } else {
                json.writeStartObject();
                json.writeNumberField(LOW, range.low().value());
                json.writeNumberField(HIGH, range.high().value());
                json.writeEndObject();
            }
        }
    }

    /** Decided ranges of older records have two ends too. */
    private static final class RangeReader extends JsonDeserializer<Range> {
        @Override
        public Range deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode range = json.readValueAsTree();
            return range.isNumber()
                    ? Range.of(new Points(range.decimalValue()))
                    : new Range(
                            new Points(range.path(LOW).decimalValue()),
                            new Points(range.path(HIGH).decimalValue()));
        }
    }

    /** What both folds do alike is one word. */
    private static final class CountedWriter extends JsonSerializer<Counted> {
        @Override
        public void serialize(Counted counted, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (counted.low() == counted.high()) {
                json.writeBoolean(counted.low());
            } else {
                json.writeStartObject();
                json.writeBooleanField(LOW, counted.low());
                json.writeBooleanField(HIGH, counted.high());
                json.writeEndObject();
            }
        }
    }

    private static final class CountedReader extends JsonDeserializer<Counted> {
        @Override
        public Counted deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode counted = json.readValueAsTree();
            return counted.isBoolean()
                    ? new Counted(counted.booleanValue(), counted.booleanValue())
                    : new Counted(
                            counted.path(LOW).booleanValue(), counted.path(HIGH).booleanValue());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private interface WithoutNulls {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Judgment.Rated.class, name = "rated"),
        @Type(value = Judgment.Abstained.class, name = "abstained")
    })
    private interface OfJudgment {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Trace.Rule.Sum.class, name = "sum"),
        @Type(value = Trace.Rule.Best.class, name = "best"),
        @Type(value = Trace.Rule.Steps.class, name = "steps"),
        @Type(value = Trace.Rule.WithBonus.class, name = "with-bonus")
    })
    private interface OfRule {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Trace.Bound.FewAnswered.class, name = "few-answered"),
        @Type(value = Trace.Bound.AtLeast.class, name = "at-least"),
        @Type(value = Trace.Bound.AtMost.class, name = "at-most")
    })
    private interface OfBound {}

    @com.fasterxml.jackson.annotation.JsonIgnoreProperties("length")
    private interface OfSpan {}
}
