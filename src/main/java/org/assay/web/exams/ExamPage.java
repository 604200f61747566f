package org.assay.web.exams;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;
import org.assay.web.Page;
import org.assay.web.PageView;

/** One version of an exam: what it asks, what it pays, and what was found in it. */
@Page
@Path("/exams/{exam}")
@RolesAllowed({"reviewer", "author", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class ExamPage {
    private final PageView pages;
    private final Catalog catalog;
    private final Figures figures;
    private final CurrentCaller caller;
    private final Template page;

    ExamPage(
            PageView pages,
            Catalog catalog,
            Figures figures,
            CurrentCaller caller,
            @Location("exam.html") Template page) {
        this.pages = pages;
        this.catalog = catalog;
        this.figures = figures;
        this.caller = caller;
        this.page = page;
    }

    /** The version that is asked for, else the one that submissions are scored under, else the newest. */
    @GET
    public Response get(@PathParam("exam") String exam, @QueryParam("version") Integer version) {
        Rubric rubric = (version == null
                        ? catalog.latestPublished(exam).or(() -> catalog.latest(exam))
                        : catalog.version(exam, version))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no such exam, or no such version of it."));
        return show(rubric);
    }

    private Response show(Rubric rubric) {
        RubricOutline outline = new RubricOutline(pages.bundle(ExamMessages.class));
        Caller reader = caller.caller();
        boolean writes = reader.is(Role.AUTHOR) || reader.is(Role.ADMIN);
        return Response.ok(pages.of(page)
                        .data("rubric", rubric)
                        .data("versions", catalog.versions(rubric.exam().key()))
                        .data("sections", SectionView.of(rubric.exam(), outline))
                        .data("findings", rubric.findings())
                        .data("figures", figures.of(rubric.exam().key()))
                        .data("writes", writes)
                        .data("opens", writes || reader.is(Role.AUDITOR))
                        .data("tries", reader.mayDecide() || reader.is(Role.AUTHOR)))
                .build();
    }
}
