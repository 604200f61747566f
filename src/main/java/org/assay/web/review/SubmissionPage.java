package org.assay.web.review;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.assay.problem.Precondition;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.review.Finalization;
import org.assay.review.FinalizeRequest;
import org.assay.security.CurrentCaller;
import org.assay.web.Language;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.jboss.resteasy.reactive.RestForm;

/** One candidate's answers: what they are worth together, what happened to them, and the end of it. */
@Page
@Path("/submissions/{id}")
@RolesAllowed({"reviewer", "admin"})
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SubmissionPage {
    private final SubmissionSheets submissions;
    private final QuestionSheets questions;
    private final Finalization finalization;
    private final PageView pages;
    private final CurrentCaller caller;
    private final Template page;
    private final Template report;

    SubmissionPage(
            SubmissionSheets submissions,
            QuestionSheets questions,
            Finalization finalization,
            PageView pages,
            CurrentCaller caller,
            @Location("submission.html") Template page,
            @Location("report.html") Template report) {
        this.submissions = submissions;
        this.questions = questions;
        this.finalization = finalization;
        this.pages = pages;
        this.caller = caller;
        this.page = page;
        this.report = report;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"reviewer", "auditor", "admin"})
    public Response show(@PathParam("id") UUID id, @QueryParam("check") @DefaultValue("false") boolean check) {
        return sheet(200, id, Optional.empty(), check);
    }

    /** Everything at once, to be printed. */
    @GET
    @Path("report")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"reviewer", "auditor", "admin"})
    public Response report(@PathParam("id") UUID id) {
        Language language = pages.language();
        return Response.ok(pages.of(report)
                        .data("submission", submissions.of(id, language.sentences()))
                        .data("sheets", questions.all(id, language.sentences()))
                        .data("history", submissions.history(id, language.words()))
                        .data("checked", true)
                        .data("complaints", submissions.complaints(id)))
                .build();
    }

    @POST
    @Path("finalize")
    public Response finalizeScore(
            @PathParam("id") UUID id, @RestForm String tag, @RestForm @DefaultValue("false") boolean rest) {
        return decide(id, tag, seen -> finalization.finalize(id, new FinalizeRequest(rest), seen, caller.name()));
    }

    @POST
    @Path("reopen")
    public Response reopen(@PathParam("id") UUID id, @RestForm String tag) {
        return decide(id, tag, seen -> finalization.reopen(id, seen, caller.name()));
    }

    /** What cannot be done is said on the page, beside what stands now. */
    private Response decide(UUID id, String tag, Consumer<Precondition> decision) {
        submissions.of(id, pages.language().sentences());
        try {
            decision.accept(new Precondition(Optional.ofNullable(tag).map(seen -> '"' + seen + '"')));
        } catch (Problem refused) {
            return switch (refused.kind()) {
                case PRECONDITION_FAILED, QUESTIONS_UNCONFIRMED, SCORE_UNDECIDED, WRONG_STATUS ->
                    sheet(409, id, Optional.of(refused.kind()), false);
                default -> throw refused;
            };
        }
        return pages.leaveFor("/submissions/" + id);
    }

    private Response sheet(int status, UUID id, Optional<Kind> refused, boolean check) {
        Language language = pages.language();
        return Response.status(status)
                .entity(pages.of(page)
                        .data("submission", submissions.of(id, language.sentences()))
                        .data("history", submissions.history(id, language.words()))
                        .data("checked", check)
                        .data("complaints", check ? submissions.complaints(id) : List.of())
                        .data("refused", refused.orElse(null)))
                .build();
    }
}
