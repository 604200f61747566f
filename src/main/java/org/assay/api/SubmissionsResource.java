package org.assay.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.grading.JudgeAgain;
import org.assay.intake.Idempotency;
import org.assay.intake.Intake;
import org.assay.intake.NewSubmission;
import org.assay.intake.SubmissionFilter;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Submissions over HTTP: take one in, follow it, read it. */
@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "What an ATS sends: one candidate's answers to one exam.")
public class SubmissionsResource {
    private final Intake intake;
    private final JudgeAgain again;
    private final StoredSubmissions submissions;
    private final JudgedWait judgedWait;
    private final BodyDigest body;
    private final CurrentCaller caller;

    SubmissionsResource(
            Intake intake,
            JudgeAgain again,
            StoredSubmissions submissions,
            JudgedWait judgedWait,
            BodyDigest body,
            CurrentCaller caller) {
        this.intake = intake;
        this.again = again;
        this.submissions = submissions;
        this.judgedWait = judgedWait;
        this.body = body;
        this.caller = caller;
    }

    @POST
    @Produces({MediaType.APPLICATION_JSON, MarkdownReport.MEDIA_TYPE})
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"integration", "admin"})
    @Operation(
            operationId = "submit",
            summary = "Submit a candidate's answers",
            description =
                    "Stores the answers and queues them for judging. With `Prefer: wait=30` the reply is held until all are judged, 30 seconds at most.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewSubmission.class),
                            examples = @ExampleObject(name = "one answer", value = Examples.NEW_SUBMISSION)))
    @APIResponse(
            responseCode = "202",
            description = "Stored and queued; `Location` names it.",
            content =
                    @Content(
                            schema = @Schema(implementation = SubmissionView.class),
                            examples = @ExampleObject(name = "queued", value = Examples.QUEUED)))
    @APIResponse(
            responseCode = "200",
            description = "Stored and judged while the client waited, or already there under this Idempotency-Key.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "409", description = "A request with this Idempotency-Key is still running.")
    @APIResponse(responseCode = "410", description = "What this Idempotency-Key stored has been erased.")
    public Response submit(
            NewSubmission submission,
            @HeaderParam("Idempotency-Key") @Parameter(description = "At most 255 characters; kept for 7 days.")
                    String key,
            @HeaderParam("Prefer") @Parameter(example = "wait=30") String prefer,
            @Context UriInfo uri) {
        caller.mustKnow(submission.exam());
        Optional<Idempotency.Request> repetition =
                Optional.ofNullable(key).map(sent -> new Idempotency.Request(owner(), uri.getPath(), sent, body.hex()));
        UUID id = intake.accept(submission, owner(), repetition);
        Optional<Duration> wait = Requests.preferredWait(prefer);
        boolean judged = wait.isPresent() && judgedWait.await(id, wait.get());
        Shown<SubmissionView> shown = submissions.shown(id);
        Response.ResponseBuilder reply = shown.with(
                        Response.status(judged ? Response.Status.OK : Response.Status.ACCEPTED))
                .location(URI.create("/v1/submissions/" + id))
                .entity(shown.view());
        wait.ifPresent(waited -> reply.header("Preference-Applied", "wait=" + waited.toSeconds()));
        return reply.build();
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, MarkdownReport.MEDIA_TYPE})
    @RolesAllowed({"integration", "reviewer", "auditor", "admin"})
    @Operation(
            operationId = "getSubmission",
            summary = "Read a submission",
            description =
                    "With points, quotes and trace; as `text/markdown`, to be read by people. Sentences are in the language of `Accept-Language`, else in that of the exam.")
    @APIResponse(
            responseCode = "200",
            description =
                    "As it stands; `ETag` changes with all that is shown. Up to its full stop it changes with the submission only, and that part is what `If-Match` is held against.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in `If-None-Match`.")
    public Response get(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        return submissions.shown(id).response(known);
    }

    @GET
    @Path("{id}/questions/{question}")
    @RolesAllowed({"integration", "reviewer", "auditor", "admin"})
    @Operation(operationId = "getQuestion", summary = "Read one question of a submission")
    @APIResponse(
            responseCode = "200",
            description =
                    "As it stands; `ETag` changes with all that is shown. Up to its full stop it names the latest grading, and that part is what `If-Match` is held against.",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in `If-None-Match`.")
    public Response question(
            @PathParam("id") UUID id,
            @PathParam("question") String question,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known) {
        return submissions.shown(id, question).response(known);
    }

    @GET
    @RolesAllowed({"integration", "reviewer", "auditor", "admin"})
    @Operation(
            operationId = "listSubmissions",
            summary = "List submissions, newest first",
            description = "Without answers. `metadata.<name>=<value>` filters by the integration's own metadata.")
    @APIResponse(responseCode = "200", description = "One page.")
    public Page<SubmissionView> list(
            @QueryParam("exam") String exam,
            @QueryParam("status") String status,
            @QueryParam("candidate") String candidate,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) int limit,
            @Context UriInfo uri) {
        Caller reader = caller.caller();
        return submissions.list(
                new SubmissionFilter(
                        Optional.of(reader.name()).filter(name -> reader.isOnlyIntegration()),
                        reader.exams(),
                        reader.is(Role.REVIEWER),
                        Optional.ofNullable(exam),
                        Requests.status(status),
                        Optional.ofNullable(candidate),
                        Requests.metadata(uri.getQueryParameters())),
                Optional.ofNullable(cursor),
                Cursor.limit(limit));
    }

    /** What is to be judged again. */
    @Schema(description = "What is to be judged again.")
    public record JudgeRequest(
            @Schema(
                    nullable = true,
                    enumeration = {"abstained"},
                    description = "Only criteria that have no level; where it is left out, every answer.")
            String only) {}

    @POST
    @Path("{id}/judge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"integration", "reviewer", "admin"})
    @Operation(
            operationId = "judgeAgain",
            summary = "Judge a submission again",
            description =
                    "With the judge as it is set up now. Overrides stay on top; where the judge now suggests something else, that is a reason for review.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = JudgeRequest.class),
                            examples = @ExampleObject(name = "what has no level", value = "{\"only\": \"abstained\"}")))
    @APIResponse(
            responseCode = "202",
            description = "Queued; or as it was, where nothing is to be judged.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "409", description = "The submission is final, erased, or still being judged.")
    public Response judgeAgain(@PathParam("id") UUID id, @OptionalBody JudgeRequest request) {
        submissions.require(id);
        again.judge(id, isOnlyAbstained(request), owner());
        Shown<SubmissionView> shown = submissions.shown(id);
        return shown.with(Response.accepted(shown.view())).build();
    }

    private static boolean isOnlyAbstained(JudgeRequest request) {
        Optional<String> only = Optional.ofNullable(request).map(JudgeRequest::only);
        if (only.isPresent() && !only.get().equals("abstained")) {
            throw new Problem(
                    Kind.INVALID_REQUEST,
                    "The request cannot be carried out.",
                    List.of(new Complaint("/only", "must be 'abstained', or left out")));
        }
        return only.isPresent();
    }

    @GET
    @Path("{id}/gradings")
    @RolesAllowed({"reviewer", "auditor", "admin"})
    @Operation(operationId = "listGradings", summary = "Every grading of a submission, oldest first")
    @APIResponse(responseCode = "200", description = "The append-only records.")
    public List<GradingView> gradings(@PathParam("id") UUID id) {
        return submissions.gradings(id);
    }

    @GET
    @Path("{id}/gradings/{number}/replay")
    @RolesAllowed({"reviewer", "auditor", "admin"})
    @Operation(
            operationId = "replayGrading",
            summary = "Fold a grading again",
            description = "From its stored judgments, under its version of the rubric.")
    @APIResponse(responseCode = "200", description = "Whether the same score came out.")
    public ReplayView replay(@PathParam("id") UUID id, @PathParam("number") int number) {
        return submissions.replay(id, number);
    }

    @GET
    @Path("{id}/history")
    @Tag(name = "Review")
    @RolesAllowed({"reviewer", "auditor", "admin"})
    @Operation(
            operationId = "getHistory",
            summary = "Who did what, and when",
            description =
                    "Append-only; with `verify=true` the chain of hashes is followed and every row held against it.")
    @APIResponse(responseCode = "200", description = "Oldest first.")
    public HistoryView history(@PathParam("id") UUID id, @QueryParam("verify") @DefaultValue("false") boolean verify) {
        return submissions.history(id, verify);
    }

    private String owner() {
        return caller.name();
    }
}
