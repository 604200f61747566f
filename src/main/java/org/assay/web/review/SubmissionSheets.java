package org.assay.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.catalog.Rubric;
import org.assay.grading.History;
import org.assay.grading.HistoryEntry;
import org.assay.intake.Submission;
import org.assay.review.Blindfold;
import org.assay.review.SeenGrading;
import org.assay.rubric.Question;
import org.assay.rubric.Section;
import org.assay.scoring.ExamScore;
import org.assay.scoring.TraceSentences;
import org.assay.security.Role;
import org.assay.web.Moment;
import org.assay.web.SubmissionReading;
import org.assay.web.Words;
import org.assay.web.review.SubmissionSheet.QuestionRow;
import org.assay.web.review.SubmissionSheet.SectionRow;
import org.assay.web.review.SubmissionSheet.TraceRow;

/** Reads the sheets of submissions, and what happened to them. */
@ApplicationScoped
@Transactional
class SubmissionSheets {
    private static final String RULE = "rule";

    private final SubmissionReading submissions;
    private final History history;

    SubmissionSheets(SubmissionReading submissions, History history) {
        this.submissions = submissions;
        this.history = history;
    }

    SubmissionSheet of(UUID id, TraceSentences sentences) {
        Submission submission = submissions.find(id);
        Rubric rubric = submissions.rubric(submission);
        Map<String, SeenGrading> latest = submissions.latest(submission);
        ExamScore score = submissions.total(submission, latest);
        boolean mayDecide = submissions.reader().mayDecide() && !submission.isErased();
        return new SubmissionSheet(
                id,
                SubmissionReading.code(id),
                String.valueOf(submission.revision),
                rubric.exam(),
                submission.version,
                submission.status,
                judges(latest),
                score.value(),
                score.max(),
                rubric.exam().sections().stream()
                        .map(section -> section(section, score, rubric, latest))
                        .toList(),
                score.trace().steps().stream()
                        .map(step -> new TraceRow(step.node(), sentences.sentence(step)))
                        .toList(),
                rubric.exam()
                        .questions()
                        .filter(question -> !isConfirmed(latest.get(question.id())))
                        .count(),
                Moment.text(submission.createdAt),
                text(submission.finalizedAt),
                submission.finalizedBy,
                text(submission.erasedAt),
                mayDecide && submission.status == Submission.Status.AWAITING_REVIEW,
                mayDecide && submission.status == Submission.Status.FINAL);
    }

    private static SectionRow section(
            Section section, ExamScore score, Rubric rubric, Map<String, SeenGrading> latest) {
        ExamScore.SectionScore value = score.sections().stream()
                .filter(one -> one.section().equals(section.id()))
                .findFirst()
                .orElseThrow();
        return new SectionRow(
                section.id(),
                section.title(),
                value.value(),
                value.max(),
                section.questions()
                        .map(question -> question(question, rubric, Optional.ofNullable(latest.get(question.id()))))
                        .toList());
    }

    private static QuestionRow question(Question question, Rubric rubric, Optional<SeenGrading> latest) {
        return new QuestionRow(
                question,
                latest.isPresent(),
                latest.map(SeenGrading::value).orElse(rubric.unjudged().get(question.id())),
                question.points(),
                latest.map(seen -> seen.record().reasons()).orElse(List.of()),
                isConfirmed(latest.orElse(null)),
                latest.map(SeenGrading::isBlind).orElse(false));
    }

    private static boolean isConfirmed(SeenGrading seen) {
        return seen != null && seen.grading().isConfirmed();
    }

    private static String judges(Map<String, SeenGrading> latest) {
        return latest.values().stream()
                .map(seen -> seen.record().origin())
                .filter(origin -> !origin.judge().equals(RULE))
                .map(origin -> origin.model().isEmpty() ? origin.judge() : origin.judge() + " (" + origin.model() + ")")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What happened to it, oldest first, in words and without what is hidden from the reader. */
    List<HistoryLine> history(UUID id, Words words) {
        submissions.find(id);
        Blindfold blindfold = submissions.blindfold(id);
        return HistoryEntry.of(id).stream()
                .map(entry -> HistoryLine.of(entry, actor(entry), blindfold.see(entry), words))
                .toList();
    }

    /** Who sent a submission in is hidden from reviewers, as its candidate is. */
    private String actor(HistoryEntry entry) {
        boolean hidden = submissions.reader().is(Role.REVIEWER) && entry.action.equals(History.ACCEPTED);
        return hidden ? "" : entry.actor;
    }

    /** What is wrong with the chain; nothing where all is well. */
    List<String> complaints(UUID id) {
        return history.verify(submissions.find(id));
    }

    private static String text(Instant at) {
        return at == null ? null : Moment.text(at);
    }
}
