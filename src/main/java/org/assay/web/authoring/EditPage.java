package org.assay.web.authoring;

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
import org.assay.catalog.RubricTree;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.web.Complaints;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Where a question is edited; what is saved becomes a new version. */
@Page
@Path("/exams/{exam}/versions/{version}/edit")
@RolesAllowed({"author", "admin"})
@Produces(MediaType.TEXT_HTML)
public class EditPage {
    private final Editing editing;
    private final PageView pages;
    private final Template page;

    EditPage(Editing editing, PageView pages, @Location("edit.html") Template page) {
        this.editing = editing;
        this.pages = pages;
        this.page = page;
    }

    @GET
    public Response get(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @QueryParam("question") String question) {
        EditTarget target = target(exam, version, null, question);
        return show(target, target.asItIs(), null, Complaints.NONE);
    }

    /** Saves, or only looks at what it would be. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response edit(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @QueryParam("question") String question,
            MultipartFormDataInput fields) {
        MultivaluedMap<String, String> form = TypedFields.of(fields);
        EditTarget target = target(exam, version, form.getFirst("seen"), question);
        QuestionEdit edit = QuestionEdit.of(form);
        return "save".equals(form.getFirst("action"))
                ? save(target, edit, null)
                : show(target, edit, null, checked(target, edit));
    }

    /** Puts what is written as YAML in the place of the question. */
    @POST
    @Path("yaml")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @QueryParam("question") String question,
            @RestForm String seen,
            @RestForm String yaml) {
        EditTarget target = target(exam, version, seen, question);
        try {
            return save(target, QuestionEdit.ofYaml(yaml), yaml);
        } catch (Problem problem) {
            return show(target, target.asItIs(), yaml, Complaints.of(problem));
        }
    }

    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @QueryParam("question") String question,
            @RestForm String seen) {
        EditTarget target = target(exam, version, seen, question);
        try {
            int stored = editing.store(target.versions(), target.without());
            return pages.leaveFor(DraftPlace.of(exam, stored, "").address());
        } catch (Problem problem) {
            return refused(target, target.asItIs(), null, problem);
        }
    }

    private Response save(EditTarget target, QuestionEdit edit, String yaml) {
        try {
            int stored = editing.store(target.versions(), target.with(edit));
            return pages.leaveFor(
                    DraftPlace.of(target.exam(), stored, edit.id()).address());
        } catch (Problem problem) {
            return refused(target, edit, yaml, problem);
        }
    }

    private Response refused(EditTarget target, QuestionEdit edit, String yaml, Problem problem) {
        Complaints complaints = Complaints.of(problem).below(target.place());
        return show(target.among(editing.afterwards(target.versions(), problem)), edit, yaml, complaints);
    }

    private Complaints checked(EditTarget target, QuestionEdit edit) {
        try {
            editing.read(target.with(edit));
            return Complaints.NONE;
        } catch (Problem problem) {
            return Complaints.of(problem).below(target.place());
        }
    }

    private EditTarget target(String exam, int version, String seen, String question) {
        EditTarget target = new EditTarget(editing.versions(exam, version, seen), question);
        if (target.versions().began().exam().question(question).isEmpty()) {
            throw new Problem(Kind.NOT_FOUND, "There is no such question in this version.");
        }
        return target;
    }

    private Response show(EditTarget target, QuestionEdit edit, String yaml, Complaints complaints) {
        return Response.status(complaints.status())
                .entity(editing.show(page, target.versions(), target.question(), complaints)
                        .data("parts", QuestionParts.of(edit.tree()))
                        .data("tree", RubricTree.json(edit.tree()))
                        .data("yaml", yaml == null ? RubricTree.yaml(edit.tree()) : yaml)
                        .data("preview", preview(target, edit)))
                .build();
    }

    /** Null where it could not be stored as it is. */
    private EditPreview preview(EditTarget target, QuestionEdit edit) {
        try {
            return EditPreview.of(editing.read(target.with(edit)), edit.id());
        } catch (Problem refused) {
            return null;
        }
    }
}
