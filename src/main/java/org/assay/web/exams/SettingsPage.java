package org.assay.web.exams;

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
import java.net.URI;
import java.util.Optional;
import org.assay.catalog.ExamSettingsLog;
import org.assay.problem.Precondition;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.security.CurrentCaller;
import org.assay.web.Complaints;
import org.assay.web.Page;
import org.assay.web.PageView;

/** How an exam is judged and reviewed: everybody reads it, admins change it. */
@Page
@Path("/exams/{exam}/settings")
@RolesAllowed({"reviewer", "author", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class SettingsPage {
    private final PageView pages;
    private final ExamSettingsLog log;
    private final CurrentCaller caller;
    private final Template page;

    SettingsPage(PageView pages, ExamSettingsLog log, CurrentCaller caller, @Location("settings.html") Template page) {
        this.pages = pages;
        this.log = log;
        this.caller = caller;
        this.page = page;
    }

    @GET
    public Response get(@PathParam("exam") String exam, @QueryParam("saved") @DefaultValue("false") boolean saved) {
        return show(exam, SettingsForm.of(log.find(exam)), null, saved, Complaints.NONE);
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("exam") String exam, @BeanParam SettingsForm form) {
        try {
            Precondition seen = new Precondition(Optional.of('"' + form.revision + '"'));
            log.change(exam, form.settings(), seen, caller.name());
            return Response.seeOther(URI.create("/exams/" + exam + "/settings?saved=true"))
                    .build();
        } catch (Problem problem) {
            return show(exam, form, others(exam, form, problem), false, Complaints.of(problem));
        }
    }

    /** What somebody else put in force meanwhile, to be compared; whoever saves again has seen it. */
    private SettingsForm others(String exam, SettingsForm form, Problem problem) {
        if (problem.kind() != Kind.PRECONDITION_FAILED) {
            return null;
        }
        SettingsForm now = SettingsForm.of(log.find(exam));
        form.revision = now.revision;
        return now;
    }

    private Response show(String exam, SettingsForm form, SettingsForm others, boolean saved, Complaints complaints) {
        return Response.status(complaints.status())
                .entity(pages.of(page)
                        .data("exam", exam)
                        .data("form", form)
                        .data("others", others)
                        .data("saved", saved)
                        .data("complaints", complaints))
                .build();
    }
}
