package org.assay.web.review;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.review.ConfirmRequest;
import org.assay.security.CurrentCaller;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.jboss.resteasy.reactive.RestForm;

/** Where a reviewer looks at one answer and decides on it. */
@Page
@Path("/submissions/{id}/questions/{question}")
@RolesAllowed({"reviewer", "admin"})
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class QuestionPage {
    private static final String LEVEL = "level.";

    private final QuestionSheets sheets;
    private final Decisions decisions;
    private final PageView pages;
    private final CurrentCaller caller;
    private final Template page;
    private final Template part;

    QuestionPage(
            QuestionSheets sheets,
            Decisions decisions,
            PageView pages,
            CurrentCaller caller,
            @Location("question.html") Template page,
            @Location("question-sheet.html") Template part) {
        this.sheets = sheets;
        this.decisions = decisions;
        this.pages = pages;
        this.caller = caller;
        this.page = page;
        this.part = part;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"reviewer", "auditor", "admin"})
    public Response show(
            @PathParam("id") UUID id,
            @PathParam("question") String question,
            @QueryParam("exam") String exam,
            @QueryParam("reason") String reason) {
        return sheet(200, id, question, ReviewQuery.of(exam, reason, null), "");
    }

    /** Puts a level in the place of a judgment; the judge's own level takes an override away. */
    @POST
    @Path("criteria/{criterion}")
    public Response choose(
            @PathParam("id") UUID id,
            @PathParam("question") String question,
            @PathParam("criterion") String criterion,
            @QueryParam("exam") String exam,
            @QueryParam("reason") String reason,
            @RestForm String tag,
            @RestForm String level,
            @RestForm String reasonCode,
            @RestForm String comment) {
        return decide(
                id,
                question,
                ReviewQuery.of(exam, reason, null),
                reasonCode,
                () -> decisions.choose(
                        new Decisions.On(id, question, tag), criterion, level, reasonCode, given(comment)));
    }

    @POST
    @Path("criteria/{criterion}/withdraw")
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("question") String question,
            @PathParam("criterion") String criterion,
            @QueryParam("exam") String exam,
            @QueryParam("reason") String reason,
            @RestForm String tag,
            @RestForm String reasonCode) {
        return decide(
                id,
                question,
                ReviewQuery.of(exam, reason, null),
                reasonCode,
                () -> decisions.withdraw(new Decisions.On(id, question, tag), criterion));
    }

    /** Confirms, and goes to what the reviewer gets next. */
    @POST
    @Path("confirm")
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("question") String question,
            @QueryParam("exam") String exam,
            @QueryParam("reason") String reason,
            MultivaluedMap<String, String> form) {
        ReviewQuery query = ReviewQuery.of(exam, reason, null);
        ConfirmRequest request = new ConfirmRequest(
                levels(form),
                form.getFirst("reasonCode"),
                given(form.getFirst("comment")),
                Boolean.valueOf(form.getFirst("blind")));
        try {
            decisions.confirm(new Decisions.On(id, question, form.getFirst("tag")), request);
        } catch (Problem refused) {
            return lost(refused, id, question, query, form.getFirst("reasonCode"));
        }
        return pages.leaveFor(decisions.next(query));
    }

    @POST
    @Path("discard")
    public Response discard(
            @PathParam("id") UUID id,
            @PathParam("question") String question,
            @QueryParam("exam") String exam,
            @QueryParam("reason") String reason) {
        return decide(id, question, ReviewQuery.of(exam, reason, null), "", () -> decisions.discard(id, question));
    }

    private Response decide(UUID id, String question, ReviewQuery query, String reasonCode, Runnable decision) {
        try {
            decision.run();
        } catch (Problem refused) {
            return lost(refused, id, question, query, reasonCode);
        }
        return pages.isPart()
                ? sheet(200, id, question, query, reasonCode)
                : pages.leaveFor("/submissions/" + id + "/questions/" + question + query.text());
    }

    /** An edit that lost is shown beside what stands now. */
    private Response lost(Problem refused, UUID id, String question, ReviewQuery query, String reasonCode) {
        if (refused.kind() != Kind.PRECONDITION_FAILED) {
            throw refused;
        }
        return sheet(412, id, question, query, reasonCode);
    }

    private Response sheet(int status, UUID id, String question, ReviewQuery query, String reasonCode) {
        return Response.status(status)
                .entity(pages.of(pages.isPart() ? part : page)
                        .data(
                                "around",
                                sheets.of(
                                        id,
                                        question,
                                        query.claimable(caller.caller()),
                                        pages.language().sentences()))
                        .data("query", query.text())
                        .data("reasonCodes", ReasonCodes.ALL)
                        .data("reasonCode", Optional.ofNullable(reasonCode).orElse("")))
                .build();
    }

    private static Map<String, String> levels(MultivaluedMap<String, String> form) {
        Map<String, String> levels = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(LEVEL)) {
                levels.put(name.substring(LEVEL.length()), values.getFirst());
            }
        });
        return levels;
    }

    static String given(String comment) {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }
}
