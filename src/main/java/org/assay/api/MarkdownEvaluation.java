package org.assay.api;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.assay.evaluation.ReportPage;

/** A measurement for people to read: its report, or how far it is. */
@Provider
@Produces(MarkdownReport.MEDIA_TYPE)
public class MarkdownEvaluation implements MessageBodyWriter<EvaluationView> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == EvaluationView.class;
    }

    @Override
    public void writeTo(
            EvaluationView evaluation,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", MarkdownReport.MEDIA_TYPE + ";charset=UTF-8");
        out.write(page(evaluation).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(EvaluationView evaluation) {
        if (evaluation.report() != null) {
            return ReportPage.of(evaluation.report());
        }
        String failure = evaluation.failure() == null ? "" : " " + evaluation.failure();
        return "# %s: %s, %d of %d judged%n%s"
                .formatted(evaluation.exam(), evaluation.status(), evaluation.done(), evaluation.work(), failure);
    }
}
