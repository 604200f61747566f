package org.assay.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.grading.GradeAnswer;
import org.assay.grading.GradingLog;
import org.assay.grading.GradingRecord;
import org.assay.grading.GradingWords;
import org.assay.judging.Answer;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.Judged;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Question;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Judges and scores one answer on the spot, and stores nothing. */
@Path("/v1/score")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
public class ScoreResource {
    private final Catalog catalog;
    private final GradeAnswer grading;
    private final GradingLog log;
    private final ReaderLanguage language;
    private final Reader reader;
    private final CurrentCaller caller;

    ScoreResource(
            Catalog catalog,
            GradeAnswer grading,
            GradingLog log,
            ReaderLanguage language,
            Reader reader,
            CurrentCaller caller) {
        this.catalog = catalog;
        this.grading = grading;
        this.log = log;
        this.language = language;
        this.reader = reader;
        this.caller = caller;
    }

    /** One answer to one question. */
    @Schema(description = "One answer to one question.")
    public record ScoreRequest(
            @Schema(required = true, examples = "ai-engineer-mid")
            String exam,

            @Schema(
                    nullable = true,
                    description =
                            "Any version, drafts only for authors and admins; the latest published one where null.")
            Integer version,

            @Schema(required = true, examples = "1.1") String question,

            @Schema(required = true, description = "At most 20,000 UTF-16 code units.")
            String text) {}

    /** What it is worth, who judged, and what that took. */
    @Schema(description = "What an answer is worth, who judged, and what that took.")
    public record ScoreReply(QuestionView question, SubmissionView.JudgeView judge, SubmissionView.UsageView usage) {}

    @POST
    @RolesAllowed({"integration", "reviewer", "author", "admin"})
    @Operation(operationId = "score", summary = "Judge and score one answer without storing anything")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ScoreRequest.class),
                            examples = @ExampleObject(name = "Top-K", value = Examples.SCORE)))
    @APIResponse(
            responseCode = "200",
            description = "Points, quotes and trace.",
            content = @Content(schema = @Schema(implementation = ScoreReply.class)))
    @APIResponse(responseCode = "503", description = "The judge is not to be had now.")
    public ScoreReply score(ScoreRequest request) {
        caller.mustKnow(request.exam());
        List<Complaint> complaints = new ArrayList<>();
        Optional<Rubric> rubric = rubric(request, complaints);
        Optional<Question> question = rubric.flatMap(found -> question(found, request, complaints));
        checkText(request.text(), complaints);
        if (!complaints.isEmpty()) {
            throw new Problem(Kind.INVALID_REQUEST, "The answer cannot be scored.", complaints);
        }
        return score(rubric.orElseThrow(), question.orElseThrow(), new Answer(request.question(), request.text()));
    }

    private ScoreReply score(Rubric rubric, Question question, Answer answer) {
        try {
            Judged judged = grading.judge(rubric.exam(), question, answer);
            GradingRecord record = log.unstored(rubric, question, judged);
            GradingWords words = GradingWords.of(judged);
            return new ScoreReply(
                    reader.tell(
                            rubric.exam().key(),
                            new QuestionViews(question, Optional.of(answer), language.sentences(rubric.exam()))
                                    .view(record, words, false, List.of())),
                    SubmissionViews.judge(record, rubric.hash()),
                    SubmissionViews.usage(List.of(record.origin().usage())));
        } catch (JudgeFailedException e) {
            throw new Problem(
                    Kind.JUDGE_UNAVAILABLE,
                    "The judge gave no judgment: " + e.failure().detail());
        }
    }

    private Optional<Rubric> rubric(ScoreRequest request, List<Complaint> complaints) {
        if (request.exam() == null) {
            complaints.add(new Complaint("/exam", "is missing"));
            return Optional.empty();
        }
        Optional<Rubric> rubric = request.version() == null
                ? catalog.latestPublished(request.exam())
                : catalog.version(request.exam(), request.version()).filter(this::maySee);
        if (rubric.isEmpty()) {
            complaints.add(new Complaint(request.version() == null ? "/exam" : "/version", "there is no such exam"));
        }
        return rubric;
    }

    /** Drafts are for those who write them. */
    private boolean maySee(Rubric rubric) {
        Caller asking = caller.caller();
        return rubric.isPublished() || asking.is(Role.AUTHOR) || asking.is(Role.ADMIN);
    }

    private static Optional<Question> question(Rubric rubric, ScoreRequest request, List<Complaint> complaints) {
        Optional<Question> question = Optional.ofNullable(request.question()).flatMap(rubric.exam()::question);
        if (question.isEmpty()) {
            complaints.add(new Complaint("/question", "the exam has no question '" + request.question() + "'"));
        }
        return question;
    }

    private static void checkText(String text, List<Complaint> complaints) {
        if (text == null) {
            complaints.add(new Complaint("/text", "is missing"));
        } else if (text.length() > Answer.MAX_LENGTH) {
            complaints.add(new Complaint(
                    "/text", "has " + text.length() + " characters, at most " + Answer.MAX_LENGTH + " are accepted"));
        }
    }
}
