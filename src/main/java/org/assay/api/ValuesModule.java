package org.assay.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.assay.rubric.Points;
import org.assay.scoring.Finding;

/** How the values that JSON has no type for are written and read. */
final class ValuesModule extends SimpleModule {
    ValuesModule() {
        super("assay-values");
        addSerializer(new PointsWriter());
        addSerializer(new FindingWriter());
        addDeserializer(Points.class, new PointsReader());
        addDeserializer(Instant.class, new InstantReader());
    }

    private static final class PointsWriter extends StdSerializer<Points> {
        PointsWriter() {
            super(Points.class);
        }

        @Override
        public void serialize(Points points, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(points.value());
        }
    }

    /** As in the answers about rubrics: a refusal to publish holds the same. */
    private static final class FindingWriter extends StdSerializer<Finding> {
        FindingWriter() {
            super(Finding.class);
        }

        @Override
        public void serialize(Finding finding, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(RubricView.FindingView.of(finding), json);
        }
    }

    private static final class PointsReader extends StdDeserializer<Points> {
        PointsReader() {
            super(Points.class);
        }

        @Override
        public Points deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return new Points(context.readValue(json, BigDecimal.class));
        }
    }

    /** RFC 3339 in the years that PostgreSQL, and everybody else, can keep. */
    private static final class InstantReader extends StdDeserializer<Instant> {
        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, json);
            }
            String text = json.getText();
            try {
                OffsetDateTime time = OffsetDateTime.parse(text);
                if (time.getYear() >= 1 && time.getYear() <= 9999) {
                    return time.toInstant();
                }
            } catch (DateTimeException e) {
                // said below, in the words of the edge
            }
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "not RFC 3339");
        }
    }
}
