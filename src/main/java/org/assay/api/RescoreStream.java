package org.assay.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.assay.grading.Move;
import org.assay.grading.RescoreSummary;
import org.assay.grading.Rescoring;

/** Writes a {@link RescoreView} while the rescoring goes on, so that it need not fit into memory. */
record RescoreStream(Rescoring rescoring, Rescoring.Plan plan, String actor, ObjectWriter json)
        implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
        JsonGenerator document = json.createGenerator(out);
        document.writeStartObject();
        document.writeStringField("exam", plan.rubric().exam().key());
        document.writeNumberField("version", plan.rubric().version());
        document.writeBooleanField("applied", plan.apply());
        document.writeArrayFieldStart("moves");
        RescoreSummary summary = rescoring.run(plan, actor, move -> write(document, move));
        document.writeEndArray();
        document.writeFieldName("summary");
        json.writeValue(document, summary);
        document.writeEndObject();
        document.flush();
    }

    private void write(JsonGenerator document, Move move) {
        try {
            json.writeValue(document, RescoreView.MoveView.of(move));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
