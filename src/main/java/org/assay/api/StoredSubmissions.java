package org.assay.api;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.grading.Grading;
import org.assay.grading.GradingRecord;
import org.assay.grading.History;
import org.assay.grading.HistoryEntry;
import org.assay.intake.Submission;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore;

/** Reads submissions for whoever may see them; those of others do not exist for a caller. */
@ApplicationScoped
@Transactional
class StoredSubmissions {
    private static final String ADMIN = "admin";
    private static final String REVIEWER = "reviewer";

    private final SubmissionViews views;
    private final SubmissionSearch search;
    private final History history;
    private final SecurityIdentity caller;

    StoredSubmissions(SubmissionViews views, SubmissionSearch search, History history, SecurityIdentity caller) {
        this.views = views;
        this.search = search;
        this.history = history;
        this.caller = caller;
    }

    SubmissionView view(UUID id) {
        return views.view(find(id));
    }

    QuestionView view(UUID id, String question) {
        Submission submission = find(id);
        return views.question(submission, question(submission, question), grading(id, question));
    }

    String tag(UUID id) {
        return String.valueOf(find(id).revision);
    }

    String tag(UUID id, String question) {
        question(find(id), question);
        return grading(id, question).id.toString();
    }

    Page<SubmissionView> list(SubmissionFilter filter, Optional<String> cursor, int limit) {
        Optional<String> owner =
                seesAll() ? Optional.empty() : Optional.of(caller.getPrincipal().getName());
        Optional<UUID> after = cursor.map(text -> Cursor.read(text, UUID::fromString));
        List<Submission> found = search.find(filter, owner, cannotTellGold(), after, limit + 1);
        return Cursor.page(found, limit, views::summary, submission -> submission.id.toString());
    }

    List<GradingView> gradings(UUID id) {
        find(id);
        return Grading.all(id).stream()
                .map(grading -> new GradingView(
                        grading.id,
                        grading.number,
                        grading.question,
                        grading.cause.name(),
                        grading.version,
                        new Points(grading.low),
                        new Points(grading.high),
                        grading.createdAt,
                        grading.createdBy,
                        grading.record))
                .toList();
    }

    ReplayView replay(UUID id, int number) {
        Submission submission = find(id);
        Grading grading = Grading.numbered(id, number)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "The submission has no grading " + number + "."));
        GradingRecord record = grading.content();
        QuestionScore replayed = record.replay(question(submission, grading.question));
        return new ReplayView(
                replayed.equals(record.score()) && replayed.value().equals(grading.value()),
                RangeView.of(grading.value()),
                RangeView.of(replayed.value()));
    }

    HistoryView history(UUID id, boolean verify) {
        Submission submission = find(id);
        List<HistoryView.Entry> entries = HistoryEntry.of(id).stream()
                .map(entry -> new HistoryView.Entry(
                        entry.number,
                        entry.at,
                        actor(entry),
                        entry.action,
                        entry.question,
                        entry.grading,
                        entry.detail,
                        entry.hash))
                .toList();
        return new HistoryView(entries, verify ? verification(submission) : null);
    }

    /** Who sent a submission in is hidden from reviewers, as its candidate is. */
    private String actor(HistoryEntry entry) {
        return cannotTellGold() && entry.action.equals(History.ACCEPTED) ? null : entry.actor;
    }

    private HistoryView.Verification verification(Submission submission) {
        List<String> complaints = history.verify(submission);
        return new HistoryView.Verification(complaints.isEmpty(), complaints);
    }

    private Submission find(UUID id) {
        return Submission.<Submission>findByIdOptional(id)
                .filter(submission ->
                        seesAll() || submission.isOwnedBy(caller.getPrincipal().getName()))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no submission " + id + "."));
    }

    private boolean seesAll() {
        return caller.hasRole(ADMIN);
    }

    /** To a reviewer a seeded submission must look like any other, here and in lists. */
    private boolean cannotTellGold() {
        return caller.hasRole(REVIEWER);
    }

    private Question question(Submission submission, String id) {
        return views.rubric(submission)
                .exam()
                .question(id)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "The exam has no question '" + id + "'."));
    }

    private static Grading grading(UUID submission, String question) {
        return Grading.latest(submission, question)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "Question '" + question + "' is not judged yet."));
    }
}
