package org.assay.web.authoring;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.assay.catalog.ExamSettingsLog;
import org.assay.grading.RescoreSummary;
import org.assay.grading.Rescoring;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.security.CurrentCaller;
import org.assay.web.Complaints;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.jboss.resteasy.reactive.RestForm;

/** Who would move under a version, by how much, and across which cut-off; an admin makes it so. */
@Page
@Path("/exams/{exam}/versions/{version}/rescore")
@RolesAllowed({"author", "admin"})
@Produces(MediaType.TEXT_HTML)
public class RescorePage {
    private final PageView pages;
    private final Rescoring rescoring;
    private final ExamSettingsLog settings;
    private final CurrentCaller caller;
    private final Template page;

    RescorePage(
            PageView pages,
            Rescoring rescoring,
            ExamSettingsLog settings,
            CurrentCaller caller,
            @Location("rescore.html") Template page) {
        this.pages = pages;
        this.rescoring = rescoring;
        this.settings = settings;
        this.caller = caller;
        this.page = page;
    }

    @GET
    public Response whatIf(@PathParam("exam") String exam, @PathParam("version") int version) {
        return show(rescoring.whatIf(exam, version), Complaints.NONE);
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @RestForm @DefaultValue("false") boolean confirmed,
            @RestForm("final") @DefaultValue("false") boolean alsoFinal) {
        try {
            Rescoring.Plan plan = rescoring.plan(exam, version, true, alsoFinal);
            if (!confirmed) {
                throw Complaints.invalid(
                        List.of(new Complaint("/confirmed", "must be ticked, as scores change by it")));
            }
            return show(plan, Complaints.NONE);
        } catch (Problem problem) {
            return show(rescoring.whatIf(exam, version), Complaints.of(problem));
        }
    }

    private Response show(Rescoring.Plan plan, Complaints complaints) {
        MostMoved moved = new MostMoved();
        RescoreSummary summary = rescoring.run(plan, caller.name(), moved::add);
        String exam = plan.rubric().exam().key();
        return Response.status(complaints.status())
                .entity(pages.of(page)
                        .data("rubric", plan.rubric())
                        .data("place", DraftPlace.of(exam, plan.rubric().version(), ""))
                        .data("cutoffs", settings.of(exam).settings().cutoffs().points())
                        .data("applied", plan.apply())
                        .data("moves", moved.rows())
                        .data("summary", summary)
                        .data("complaints", complaints))
                .build();
    }
}
