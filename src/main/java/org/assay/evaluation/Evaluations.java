package org.assay.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.intake.Ids;
import org.assay.intake.JobQueue;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;

/** Measurements that the service is asked for: each is stored with its job, and survives a restart. */
@ApplicationScoped
@Transactional
public class Evaluations {
    private final Catalog catalog;
    private final JobQueue queue;
    private final Ids ids;
    private final Clock clock;

    Evaluations(Catalog catalog, JobQueue queue, Ids ids, Clock clock) {
        this.catalog = catalog;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a measurement and queues it.
     *
     * @throws Problem where the exam is unknown or a graded answer cannot be used; nothing is stored then
     */
    public UUID start(EvaluationRequest request, String actor) {
        Rubric rubric = rubric(request);
        int answers = request.answers(rubric.exam()).size();
        request.otherGrades(rubric.exam());
        StoredEvaluation row = row(rubric, answers, request.protocol(), actor);
        row.persist();
        EvaluationContent content = new EvaluationContent();
        content.evaluation = row.id;
        content.request = ReportJson.write(request);
        content.persist();
        queue.stage(List.of(new EvaluationJob(row.id).instance()));
        return row.id;
    }

    private StoredEvaluation row(Rubric rubric, int answers, Protocol protocol, String actor) {
        StoredEvaluation row = new StoredEvaluation();
        row.id = ids.next();
        row.exam = rubric.exam().key();
        row.version = rubric.version();
        row.status = StoredEvaluation.Status.QUEUED;
        row.answers = answers;
        row.work = Math.multiplyExact(answers, protocol.repeats());
        row.createdAt = clock.instant();
        row.createdBy = actor;
        return row;
    }

    private Rubric rubric(EvaluationRequest request) {
        List<Complaint> complaints = new ArrayList<>();
        Optional<Rubric> rubric = Optional.empty();
        if (request.exam() == null) {
            complaints.add(new Complaint("/exam", "is missing"));
        } else {
            rubric = request.version() == null
                    ? catalog.latestPublished(request.exam())
                    : catalog.version(request.exam(), request.version());
            if (rubric.isEmpty()) {
                complaints.add(
                        new Complaint(request.version() == null ? "/exam" : "/version", "there is no such exam"));
            }
        }
        return rubric.orElseThrow(
                () -> new Problem(Kind.INVALID_REQUEST, "There is nothing to measure on.", complaints));
    }

    public Optional<StoredEvaluation> find(UUID id) {
        return StoredEvaluation.findByIdOptional(id);
    }

    /** What a measurement found; empty until it is done. */
    public Optional<Report> report(UUID id) {
        return EvaluationContent.<EvaluationContent>findByIdOptional(id)
                .flatMap(content -> Optional.ofNullable(content.report))
                .map(json -> ReportJson.read(json, Report.class));
    }

    /** Newest first; only those of some exams where these are named. */
    public List<StoredEvaluation> newest(Optional<Set<String>> exams, Optional<UUID> after, int limit) {
        return StoredEvaluation.newest(exams, after, limit);
    }

    /** What is to be done, with the exam that it is about. */
    record Task(Rubric rubric, EvaluationRequest request) {}

    Task begin(UUID id) {
        StoredEvaluation row = StoredEvaluation.findById(id);
        row.status = StoredEvaluation.Status.RUNNING;
        row.done = 0;
        EvaluationContent content = EvaluationContent.findById(id);
        return new Task(
                catalog.version(row.exam, row.version).orElseThrow(),
                ReportJson.read(content.request, EvaluationRequest.class));
    }

    void progress(UUID id, int done) {
        StoredEvaluation.update("done = ?1 where id = ?2", done, id);
    }

    void finish(UUID id, Report report) {
        EvaluationContent content = EvaluationContent.findById(id);
        content.report = ReportJson.write(report);
        end(id, StoredEvaluation.Status.DONE, null);
    }

    void fail(UUID id, String failure) {
        end(id, StoredEvaluation.Status.FAILED, failure);
    }

    private void end(UUID id, StoredEvaluation.Status status, String failure) {
        StoredEvaluation row = StoredEvaluation.findById(id);
        row.status = status;
        row.failure = failure;
        row.finishedAt = clock.instant();
    }
}
