package org.assay.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.assay.intake.Idempotency;
import org.assay.intake.Intake;
import org.assay.intake.NewSubmission;

/** The answers that come with the product, to be submitted once for a first look. */
@ApplicationScoped
class Sample {
    private static final String RESOURCE = "rubric/samples/ai-engineer-mid.json";
    private static final String ONCE = "the packaged sample";

    private final Intake intake;
    private final ObjectMapper json;

    Sample(Intake intake, ObjectMapper json) {
        this.intake = intake;
        this.json = json;
    }

    /** The submission that comes of it; the same one for whoever asks twice. */
    UUID submit(String owner) {
        return intake.accept(content(), owner, Optional.of(new Idempotency.Request(owner, "/sample", ONCE, "")));
    }

    private NewSubmission content() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return json.readValue(file, NewSubmission.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
