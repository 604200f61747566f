package org.assay.web.authoring;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.assay.catalog.Catalog;
import org.assay.catalog.RubricImport;
import org.assay.problem.Problem;
import org.assay.security.CurrentCaller;
import org.assay.web.Complaints;
import org.assay.web.Page;
import org.assay.web.PageView;

/** Where an answer key as people write it becomes a draft. */
@Page
@Path("/import")
@RolesAllowed({"author", "admin"})
@Produces(MediaType.TEXT_HTML)
public class ImportPage {
    private final PageView pages;
    private final RubricImport documents;
    private final Catalog catalog;
    private final CurrentCaller caller;
    private final Template page;

    ImportPage(
            PageView pages,
            RubricImport documents,
            Catalog catalog,
            CurrentCaller caller,
            @Location("import.html") Template page) {
        this.pages = pages;
        this.documents = documents;
        this.catalog = catalog;
        this.caller = caller;
        this.page = page;
    }

    @GET
    public Response form(@QueryParam("exam") String exam) {
        ImportForm form = new ImportForm();
        form.exam = exam;
        return show(form, Complaints.NONE);
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response draft(@BeanParam ImportForm form) {
        try {
            RubricImport.Draft draft = documents.draft(form.key(), form.title(), form.upload(), form.splitting());
            Catalog.Added added = catalog.add(form.language().map(draft::in).orElse(draft), caller.name());
            return pages.leaveFor(
                    DraftPlace.of(form.key(), added.rubric().version(), "").address());
        } catch (Problem problem) {
            return show(form, Complaints.of(problem));
        }
    }

    private Response show(ImportForm form, Complaints complaints) {
        return Response.status(complaints.status())
                .entity(pages.of(page).data("form", form).data("complaints", complaints))
                .build();
    }
}
