package org.assay.catalog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;
import org.assay.rubric.RubricHash;
import org.assay.scoring.Acceptance;
import org.assay.scoring.Finding;
import org.assay.scoring.Linter;

/** The store of rubrics: every content once, numbered; what is published never changes. */
@ApplicationScoped
public class Catalog {
    private final RubricReader reader;
    private final EntityManager entities;
    private final Clock clock;

    /** Contents by hash: they never change, and there are as many as authors have written. */
    private final Map<String, Exam> exams = new ConcurrentHashMap<>();

    /** Those that are published, and so never change again. */
    private final Map<RubricVersion.Key, Rubric> published = new ConcurrentHashMap<>();

    Catalog(RubricReader reader, EntityManager entities, Clock clock) {
        this.reader = reader;
        this.entities = entities;
        this.clock = clock;
    }

    /** What became of a rubric that was sent. */
    public record Added(Rubric rubric, boolean isNew) {}

    /**
     * Stores a rubric as a new version, or finds the version that has the same content. A new one begins with what is
     * still so of the version before.
     */
    @Transactional
    public Added add(RubricDocument document, boolean publish, String actor) {
        Exam exam = document.exam();
        lock(exam.key());
        Optional<RubricVersion> known = RubricVersion.withHash(exam.key(), RubricHash.of(exam));
        Optional<RubricVersion> before = RubricVersion.latest(exam.key());
        RubricVersion row = known.orElseGet(() -> store(exam, actor));
        if (known.isEmpty()) {
            before.ifPresent(version -> inherit(row, version));
        }
        if (!row.isPublished()) {
            accept(row, document.accepted());
            if (publish && hindering(exam, row).isEmpty()) {
                markPublished(row, actor);
            }
        }
        return new Added(rubric(row), known.isEmpty());
    }

    /** What is still so of the version before: what its import doubted, and what was accepted. */
    void inherit(RubricVersion row, RubricVersion before) {
        Standing standing = new Standing(exam(before), before.storedFindings(), exam(row));
        row.importedAs = before.importedAs;
        row.doubts = standing.doubts().stream().map(Doubt::of).toList();
        row.accepted = standing.accepted(
                before.accepted,
                RubricVersion.latestPublished(row.exam).map(version -> publishedExam(row.exam, version)));
    }

    /**
     * Stores the draft of an import as a new version, or finds the version that has the same content. It is never
     * published by that, and begins with what the document says alone.
     */
    @Transactional
    public Added add(RubricImport.Draft draft, String actor) {
        Exam exam = draft.exam();
        lock(exam.key());
        Optional<RubricVersion> known = RubricVersion.withHash(exam.key(), RubricHash.of(exam));
        RubricVersion row = known.orElseGet(() -> store(exam, actor));
        if (!row.isPublished()) {
            row.doubts = draft.doubts().stream().map(Doubt::of).toList();
            RubricSource.keep(row, draft.text());
        }
        return new Added(rubric(row), known.isEmpty());
    }

    /** The text that a version came from, where it was imported. */
    @Transactional
    public Optional<String> source(String exam, int version) {
        return RubricVersion.find(exam, version).flatMap(RubricSource::of).map(source -> source.text);
    }

    /** Publishes a version; to publish it again changes nothing. */
    @Transactional
    public Rubric publish(String exam, int version, List<Acceptance> acceptances, String actor) {
        lock(exam);
        RubricVersion row = RubricVersion.find(exam, version).orElseThrow(() -> missing(exam, version));
        if (!row.isPublished()) {
            accept(row, acceptances);
            List<Finding> hindering = hindering(exam(row), row);
            if (!hindering.isEmpty()) {
                throw new Problem(
                        Kind.FINDINGS_OPEN,
                        "Errors must be mended, and warnings mended or accepted with a reason.",
                        List.of(),
                        Map.of("findings", hindering));
            }
            markPublished(row, actor);
        }
        return rubric(row);
    }

    @Transactional
    public boolean has(String exam) {
        return RubricVersion.latest(exam).isPresent();
    }

    /** Refuses what is asked of an exam that is not there. */
    @Transactional
    public void require(String exam) {
        if (!has(exam)) {
            throw new Problem(Kind.NOT_FOUND, "There is no exam '" + exam + "'.");
        }
    }

    /** A version that must be there. */
    public Rubric require(String exam, int version) {
        return version(exam, version).orElseThrow(() -> missing(exam, version));
    }

    static Problem missing(String exam, int version) {
        return new Problem(Kind.NOT_FOUND, "There is no version " + version + " of '" + exam + "'.");
    }

    public Optional<Rubric> version(String exam, int version) {
        RubricVersion.Key key = new RubricVersion.Key(exam, version);
        return Optional.ofNullable(published.get(key)).or(() -> stored(key));
    }

    private Optional<Rubric> stored(RubricVersion.Key key) {
        Optional<Rubric> stored = QuarkusTransaction.requiringNew()
                .call(() -> RubricVersion.find(key.exam(), key.version()).map(this::rubric));
        stored.filter(Rubric::isPublished).ifPresent(rubric -> published.put(key, rubric));
        return stored;
    }

    public Optional<Rubric> published(String exam, int version) {
        return version(exam, version).filter(Rubric::isPublished);
    }

    @Transactional
    public Optional<Rubric> latestPublished(String exam) {
        return RubricVersion.latestPublished(exam).flatMap(version -> version(exam, version));
    }

    @Transactional
    public Optional<Rubric> latest(String exam) {
        return RubricVersion.latest(exam).map(this::rubric);
    }

    /** The number of the newest version of an exam that is there. */
    @Transactional
    public int newest(String exam) {
        return RubricVersion.newestOf(exam)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no exam '" + exam + "'."));
    }

    /** Every version of an exam, newest first: who stored and who published it, and when. */
    @Transactional
    public List<RubricVersion> versions(String exam) {
        return RubricVersion.newest(exam);
    }

    /** The newest version of every exam, drafts included. */
    @Transactional
    public List<Rubric> latestOfEach() {
        return latestOfEach("", Integer.MAX_VALUE);
    }

    /** The same for so many exams, by key, that come after this one. */
    @Transactional
    public List<Rubric> latestOfEach(String after, int limit) {
        return RubricVersion.latestOfEach(after, limit).stream()
                .map(this::rubric)
                .toList();
    }

    /** One after the other, to the end of the transaction, whoever writes to an exam. */
    void lock(String exam) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:exam, 1))")
                .setParameter("exam", exam)
                .getSingleResult();
    }

    RubricVersion store(Exam exam, String actor) {
        RubricVersion row = new RubricVersion();
        row.exam = exam.key();
        row.version =
                RubricVersion.latest(exam.key()).map(latest -> latest.version).orElse(0) + 1;
        row.hash = RubricHash.of(exam);
        row.title = exam.title();
        row.status = RubricVersion.Status.draft;
        row.questions = exam.questions().map(Question::id).toList();
        row.document = RubricWriter.json(new RubricDocument(exam, List.of()));
        row.accepted = List.of();
        row.doubts = List.of();
        row.createdAt = clock.instant();
        row.createdBy = actor;
        row.persist();
        exams.put(row.hash, exam);
        return row;
    }

    /** A later reason for the same finding replaces the earlier one. */
    void accept(RubricVersion row, List<Acceptance> more) {
        Map<String, Acceptance> byFinding = new LinkedHashMap<>();
        row.accepted.forEach(acceptance -> byFinding.put(acceptance.finding(), acceptance));
        more.forEach(acceptance -> byFinding.put(acceptance.finding(), acceptance));
        row.accepted = List.copyOf(byFinding.values());
    }

    private List<Finding> hindering(Exam exam, RubricVersion row) {
        return Linter.lint(exam, others(row), row.accepted).stream()
                .filter(Finding::hindersPublishing)
                .toList();
    }

    /** What it undoes of the version in force stays beside it, under the reason that was given. */
    void markPublished(RubricVersion row, String actor) {
        row.doubts = others(row).stream().map(Doubt::of).toList();
        row.status = RubricVersion.Status.published;
        row.publishedAt = clock.instant();
        row.publishedBy = actor;
    }

    Rubric rubric(RubricVersion row) {
        return Rubric.of(row, exam(row), others(row));
    }

    private List<Finding> others(RubricVersion row) {
        return Stream.concat(row.storedFindings().stream(), lostRulings(row).stream())
                .toList();
    }

    /** Only what is to follow the version in force can undo anything of it. */
    private List<Finding> lostRulings(RubricVersion row) {
        return row.isPublished()
                ? List.of()
                : RubricVersion.latestPublished(row.exam)
                        .filter(version -> version < row.version)
                        .map(version -> new LostRulings(publishedExam(row.exam, version), exam(row)).findings())
                        .orElse(List.of());
    }

    private Exam publishedExam(String exam, int version) {
        Rubric known = published.get(new RubricVersion.Key(exam, version));
        return known != null
                ? known.exam()
                : exam(RubricVersion.find(exam, version).orElseThrow());
    }

    Exam exam(RubricVersion row) {
        return exams.computeIfAbsent(
                row.hash, hash -> reader.read(row.document.getBytes(StandardCharsets.UTF_8), Format.JSON)
                        .exam());
    }
}
