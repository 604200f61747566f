package org.assay.grading;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
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
import org.assay.scoring.Range;
import org.assay.scoring.Trace;

/** How gradings are written into the database: one canonical text for one content, so that it can be hashed. */
final class RecordJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(Points.class, new PointsWriter())
                    .addDeserializer(Points.class, new PointsReader()))
            .addMixIn(Judgment.class, OfJudgment.class)
            .addMixIn(Trace.Rule.class, OfRule.class)
            .addMixIn(Trace.Bound.class, OfBound.class)
            .addMixIn(Span.class, OfSpan.class)
            .addMixIn(Range.class, OfRange.class)
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

    @com.fasterxml.jackson.annotation.JsonIgnoreProperties("decided")
    private interface OfRange {}
}
