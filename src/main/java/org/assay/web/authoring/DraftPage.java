package org.assay.web.authoring;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.util.function.Function;
import org.assay.catalog.Catalog;
import org.assay.catalog.Drafts;
import org.assay.catalog.Rubric;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.scoring.Acceptance;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;
import org.assay.web.Complaints;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.assay.web.exams.ExamMessages;

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
        Rubric rubric = catalog.require(exam, version);
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
    public Response keep(@BeanParam ReasonsForm form) {
        return answered(form, accepted -> {
            drafts.accept(form.exam, form.version, accepted);
            return form.place().kept();
        });
    }

    /** Publishes, with the reasons that were typed and not kept yet. */
    @POST
    @Path("publish")
    @RolesAllowed({"author", "admin"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@BeanParam ReasonsForm form) {
        return answered(form, accepted -> {
            catalog.publish(form.exam, form.version, accepted, caller.name());
            return form.place().address();
        });
    }

    /** @param done what is done with the reasons; it returns where their author goes on */
    private Response answered(ReasonsForm form, Function<List<Acceptance>, String> done) {
        Rubric rubric = catalog.require(form.exam, form.version);
        try {
            return pages.leaveFor(done.apply(form.reasons().acceptances(rubric.findings())));
        } catch (Problem problem) {
            return show(rubric, form.question(), false, form.reasons(), Complaints.of(problem));
        }
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
                        .data("latest", catalog.newest(key))
                        .data("writes", writes)
                        .data("answers", writes && !rubric.isPublished())
                        .data("kept", kept)
                        .data("complaints", complaints))
                .build();
    }
}
