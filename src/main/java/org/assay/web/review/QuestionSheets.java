package org.assay.web.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.Rubric;
import org.assay.grading.Grading;
import org.assay.intake.AnswerText;
import org.assay.intake.Submission;
import org.assay.judging.Answer;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.review.Claim;
import org.assay.review.Claims;
import org.assay.review.LosingEdit;
import org.assay.review.SeenGrading;
import org.assay.review.Worklist;
import org.assay.review.WorklistFilter;
import org.assay.rubric.Question;
import org.assay.scoring.ExamScore;
import org.assay.scoring.Range;
import org.assay.scoring.TraceSentences;
import org.assay.web.Moment;
import org.assay.web.SubmissionReading;
import org.assay.web.review.QuestionSheet.LostEdit;

/** Reads the sheets of answers. */
@ApplicationScoped
@Transactional
class QuestionSheets {
    private final SubmissionReading submissions;
    private final Worklist worklist;
    private final Claims claims;
    private final ObjectMapper json;

    QuestionSheets(SubmissionReading submissions, Worklist worklist, Claims claims, ObjectMapper json) {
        this.submissions = submissions;
        this.worklist = worklist;
        this.claims = claims;
        this.json = json;
    }

    /**
     * A sheet with what stands around it.
     *
     * @param examKey of the exam that is called {@code exam}
     * @param open whether the reader may decide
     * @param holder whoever else looks at it; null where nobody does
     * @param claim that the reader holds on it; null without one
     * @param previous address of the open question before it in the worklist; null at its ends
     * @param next address of the one after it; null at its end
     */
    public record Around(
            QuestionSheet sheet,
            String code,
            String exam,
            String examKey,
            Submission.Status status,
            Range total,
            String totalMax,
            boolean open,
            String holder,
            UUID claim,
            String previous,
            String next) {}

    Around of(UUID id, String questionId, WorklistFilter filter, TraceSentences sentences) {
        Submission submission = submissions.find(id);
        Rubric rubric = submissions.rubric(submission);
        Question question = rubric.exam()
                .question(questionId)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "The exam has no question '" + questionId + "'."));
        Map<String, SeenGrading> latest = submissions.latest(submission);
        SeenGrading seen = Optional.ofNullable(latest.get(questionId))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "Question '" + questionId + "' is not judged yet."));
        ExamScore total = submissions.total(submission, latest);
        Worklist.Position position = Worklist.Position.of(seen);
        String reader = submissions.reader().name();
        Optional<Claim> claim = claims.on(id, questionId);
        return new Around(
                new SheetBuilder(question, seen, losing(id, questionId))
                        .build(AnswerText.of(id, questionId), sentences),
                SubmissionReading.code(id),
                rubric.exam().title(),
                submission.exam,
                submission.status,
                total.value(),
                total.max().toString(),
                submissions.isOpen(submission),
                claim.map(held -> held.holder)
                        .filter(holder -> !holder.equals(reader))
                        .orElse(null),
                claim.filter(held -> held.holder.equals(reader))
                        .map(held -> held.id)
                        .orElse(null),
                worklist.before(filter, position).map(QuestionSheets::address).orElse(null),
                worklist.open(filter, Optional.of(position), 1).stream()
                        .findFirst()
                        .map(QuestionSheets::address)
                        .orElse(null));
    }

    /** Those of all questions that are judged, in the order of the exam. */
    List<QuestionSheet> all(UUID id, TraceSentences sentences) {
        Submission submission = submissions.find(id);
        Map<String, SeenGrading> latest = submissions.latest(submission);
        Map<String, Answer> answers = AnswerText.of(id);
        return submissions
                .rubric(submission)
                .exam()
                .questions()
                .filter(question -> latest.containsKey(question.id()))
                .map(question -> new SheetBuilder(question, latest.get(question.id()), List.of())
                        .build(Optional.ofNullable(answers.get(question.id())), sentences))
                .toList();
    }

    private static String address(Worklist.Waiting waiting) {
        Grading grading = waiting.latest().grading();
        return address(grading.submission, grading.question);
    }

    static String address(Claim claim) {
        return address(claim.submission, claim.question);
    }

    static String address(UUID submission, String question) {
        return "/submissions/" + submission + "/questions/" + question;
    }

    private List<LostEdit> losing(UUID submission, String question) {
        return LosingEdit.of(submission, submissions.reader().name()).stream()
                .filter(edit -> edit.question.equals(question))
                .map(this::lost)
                .toList();
    }

    private LostEdit lost(LosingEdit edit) {
        JsonNode attempted = read(edit.attempted);
        Map<String, String> levels = new LinkedHashMap<>();
        if (attempted.hasNonNull("level")) {
            levels.put(edit.criterion, attempted.path("level").asText());
        }
        attempted
                .path("levels")
                .properties()
                .forEach(entry -> levels.put(entry.getKey(), entry.getValue().asText()));
        return new LostEdit(
                edit.action,
                edit.criterion,
                levels,
                attempted.path("reasonCode").asText(""),
                attempted.path("comment").asText(""),
                Moment.text(edit.at));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
