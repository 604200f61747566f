package org.assay.grading;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.judging.Judge;
import org.assay.rubric.Question;
import org.jboss.logging.Logger;

/** Gets the judge ready for the published exams while the service already answers, so that the first answers need not wait. */
@ApplicationScoped
public class JudgeWarmUp {
    private static final Logger LOG = Logger.getLogger(JudgeWarmUp.class);

    private final Catalog catalog;
    private final Judge judge;
    private volatile boolean stopping;

    JudgeWarmUp(Catalog catalog, Judge judge) {
        this.catalog = catalog;
        this.judge = judge;
    }

    void start(@Observes @Priority(2000) StartupEvent start) {
        Thread.ofPlatform().daemon().name("judge-warm-up").start(this::prepare);
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    private void prepare() {
        try {
            List<Question> questions = catalog.latestOfEach().stream()
                    .filter(Rubric::isPublished)
                    .flatMap(rubric -> rubric.exam().questions())
                    .toList();
            questions.stream().takeWhile(question -> !stopping).forEach(judge::prepare);
        } catch (RuntimeException e) {
            LOG.warn("The judge could not get ready; it will try again with the first answer.", e);
        }
    }
}
