package org.assay.catalog;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/** Publishes the exam that comes with the product, on an installation that does not have it yet. */
@ApplicationScoped
public class ShippedExam {
    private static final Logger LOG = Logger.getLogger(ShippedExam.class);
    private static final String EXAM = "ai-engineer-mid";
    private static final String RESOURCE = "rubric/" + EXAM + ".yaml";

    private final RubricReader reader;
    private final Catalog catalog;

    ShippedExam(RubricReader reader, Catalog catalog) {
        this.reader = reader;
        this.catalog = catalog;
    }

    void publish(@Observes @Priority(100) StartupEvent start) {
        if (!catalog.has(EXAM)) {
            Rubric rubric = catalog.add(reader.read(content(), Format.YAML), true, "assay")
                    .rubric();
            LOG.infof("The exam '%s' is %s as version %d.", EXAM, rubric.status(), rubric.version());
        }
    }

    /** The rubric file as it is packaged. */
    public static byte[] content() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
