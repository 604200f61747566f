package org.assay.web;

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
import org.assay.catalog.Catalog;
import org.assay.catalog.Drafts;
import org.assay.catalog.Rubric;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;
import org.jboss.resteasy.reactive.RestForm;

/** A version of a rubric beside the text that it was imported from, and what is left to do before it is published. */
@Page
@Path("/exams/{exam}/versions/{version}")
@RolesAllowed({"author", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class DraftPage {
    private final PageView pages;
    private final Catalog catalog;
    private final Drafts drafts;
    private final CurrentCaller caller;
    private final Template page;

    DraftPage(
            PageView pages,
            Catalog catalog,
            Drafts drafts,
            CurrentCaller caller,
            @Location("draft.html") Template page) {
        this.pages = pages;
        this.catalog = catalog;
        this.drafts = drafts;
        this.caller = caller;
        this.page = page;
    }

    /** The question that is asked for, else the whole exam. */
    @GET
    public Response get(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @QueryParam("question") @DefaultValue("") String question,
            @QueryParam("kept") @DefaultValue("false") boolean kept) {
        Rubric rubric = find(exam, version);
        if (!question.isEmpty() && rubric.exam().question(question).isEmpty()) {
            throw new Problem(Kind.NOT_FOUND, "There is no such question in this version.");
        }
        return show(rubric, question, kept, Reasons.NONE, Complaints.NONE);
    }

    /** Keeps reasons with the draft. */
    @POST
    @Path("reasons")
    @RolesAllowed({"author", "admin"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @RestForm @DefaultValue("") String question,
            @RestForm List<String> finding,
            @RestForm List<String> reason,
            @RestForm List<String> all) {
        Rubric rubric = find(exam, version);
        Reasons reasons = Reasons.of(finding, reason, all);
        try {
            drafts.accept(exam, version, reasons.acceptances(rubric.findings()));
            return pages.leaveFor(DraftPlace.of(exam, version, question).kept());
        } catch (Problem problem) {
            return show(rubric, question, false, reasons, Complaints.of(problem));
        }
    }

    /** Publishes, with the reasons that were typed and not kept yet. */
    @POST
    @Path("publish")
    @RolesAllowed({"author", "admin"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @RestForm @DefaultValue("") String question,
            @RestForm List<String> finding,
            @RestForm List<String> reason,
            @RestForm List<String> all) {
        Rubric rubric = find(exam, version);
        Reasons reasons = Reasons.of(finding, reason, all);
        try {
            catalog.publish(exam, version, reasons.acceptances(rubric.findings()), caller.name());
            return pages.leaveFor(DraftPlace.of(exam, version, question).address());
        } catch (Problem problem) {
            return show(rubric, question, false, reasons, Complaints.of(problem));
        }
    }

    private Rubric find(String exam, int version) {
        return catalog.version(exam, version)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no such exam, or no such version of it."));
    }

    private Response show(Rubric rubric, String question, boolean kept, Reasons typed, Complaints complaints) {
        Caller reader = caller.caller();
        String key = rubric.exam().key();
        Optional<String> text = catalog.source(key, rubric.version());
        DraftView draft =
                DraftView.of(rubric, question, text.orElse(""), pages.bundle(ExamMessages.class), typed, complaints);
        boolean writes = reader.is(Role.AUTHOR) || reader.is(Role.ADMIN);
        return Response.status(complaints.status())
                .entity(pages.of(page)
                        .data("draft", draft)
                        .data("place", DraftPlace.of(key, rubric.version(), question))
                        .data("hasText", text.isPresent())
                        .data(
                                "first",
                                rubric.exam()
                                        .questions()
                                        .findFirst()
                                        .orElseThrow()
                                        .id())
                        .data("latest", catalog.latest(key).orElseThrow().version())
                        .data("writes", writes)
                        .data("answers", writes && !rubric.isPublished())
                        .data("kept", kept)
                        .data("complaints", complaints))
                .build();
    }
}
