package org.assay.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.Rubric;
import org.assay.grading.Grading;
import org.assay.grading.GradingRecord;
import org.assay.grading.History;
import org.assay.grading.HistoryEntry;
import org.assay.intake.Submission;
import org.assay.intake.SubmissionFilter;
import org.assay.intake.SubmissionSearch;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.review.Blindfold;
import org.assay.review.SeenGrading;
import org.assay.rubric.Question;
import org.assay.scoring.QuestionScore;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;

/** Reads submissions for whoever may see them; those of others do not exist for a caller. */
@ApplicationScoped
@Transactional
class StoredSubmissions {
    private final SubmissionViews views;
    private final SubmissionSearch search;
    private final History history;
    private final Reader reader;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    StoredSubmissions(
            SubmissionViews views,
            SubmissionSearch search,
            History history,
            Reader reader,
            CurrentCaller caller,
            ObjectMapper json) {
        this.views = views;
        this.search = search;
        this.history = history;
        this.reader = reader;
        this.caller = caller;
        this.json = json;
    }

    Shown<SubmissionView> shown(UUID id) {
        Submission submission = find(id);
        return Shown.of(views.view(submission), String.valueOf(submission.revision), json);
    }

    /** A question under its latest grading. */
    Shown<QuestionView> shown(UUID id, String question) {
        Submission submission = find(id);
        Question asked = question(submission, question);
        Grading grading = grading(id, question);
        return Shown.of(views.question(submission, asked, grading), grading.id.toString(), json);
    }

    /** Refuses a submission that the caller may not see. */
    void require(UUID id) {
        find(id);
    }

    /** Refuses a question that is not judged, or not for the caller to see. */
    void require(UUID id, String question) {
        question(find(id), question);
        grading(id, question);
    }

    Page<SubmissionView> list(SubmissionFilter filter, Optional<String> cursor, int limit) {
        Optional<UUID> after = cursor.map(text -> Cursor.read(text, UUID::fromString));
        List<Submission> found = search.find(filter, after, limit + 1);
        return Cursor.page(found, limit, views::summary, submission -> submission.id.toString());
    }

    List<GradingView> gradings(UUID id) {
        Submission submission = find(id);
        Blindfold blindfold = reader.blindfold(id);
        return Grading.all(id).stream()
                .map(grading -> view(blindfold.see(views.rubric(submission, grading.version), grading)))
                .toList();
    }

    private static GradingView view(SeenGrading seen) {
        Grading grading = seen.grading();
        return new GradingView(
                grading.id,
                grading.number,
                grading.question,
                grading.cause.name(),
                grading.version,
                seen.value().low(),
                seen.value().high(),
                grading.createdAt,
                grading.createdBy,
                seen.isBlind() ? null : grading.record);
    }

    ReplayView replay(UUID id, int number) {
        Submission submission = find(id);
        Grading grading = Grading.numbered(id, number)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "The submission has no grading " + number + "."));
        Rubric rubric = views.rubric(submission, grading.version);
        SeenGrading seen = reader.blindfold(id).see(rubric, grading);
        GradingRecord record = grading.content();
        QuestionScore replayed =
                record.replay(rubric.exam().question(grading.question).orElseThrow());
        return new ReplayView(
                replayed.equals(record.score()) && replayed.value().equals(grading.value()),
                RangeView.of(seen.value()),
                RangeView.of(seen.isBlind() ? seen.value() : replayed.value()));
    }

    HistoryView history(UUID id, boolean verify) {
        Submission submission = find(id);
        Blindfold blindfold = reader.blindfold(id);
        List<HistoryView.Entry> entries = HistoryEntry.of(id).stream()
                .map(entry -> new HistoryView.Entry(
                        entry.number,
                        entry.at,
                        actor(entry),
                        entry.action,
                        entry.question,
                        entry.grading,
                        blindfold.see(entry),
                        entry.hash))
                .toList();
        return new HistoryView(entries, verify ? verification(submission) : null);
    }

    /** Who sent a submission in is hidden from reviewers, as its candidate is. */
    private String actor(HistoryEntry entry) {
        return cannotTellGold(caller.caller()) && entry.action.equals(History.ACCEPTED) ? null : entry.actor;
    }

    private HistoryView.Verification verification(Submission submission) {
        List<String> complaints = history.verify(submission);
        return new HistoryView.Verification(complaints.isEmpty(), complaints);
    }

    private Submission find(UUID id) {
        return Submission.<Submission>findByIdOptional(id)
                .filter(submission -> maySee(caller.caller(), submission))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no submission " + id + "."));
    }

    /** An integration sees its own; people see all, of the exams that they have to do with. */
    private static boolean maySee(Caller reader, Submission submission) {
        boolean own = submission.isOwnedBy(reader.name());
        return reader.knows(submission.exam) && (own || !reader.isOnlyIntegration());
    }

    /** To a reviewer a seeded submission must look like any other, here and in lists. */
    private static boolean cannotTellGold(Caller reader) {
        return reader.is(Role.REVIEWER);
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
