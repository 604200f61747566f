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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.assay.catalog.RubricTree;
import org.assay.problem.Problem;
import org.assay.rubric.Exam;
import org.assay.web.Complaints;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Where an exam is put in order: its titles and points, its sections, groups and questions. */
@Page
@Path("/exams/{exam}/versions/{version}/frame")
@RolesAllowed({"author", "admin"})
@Produces(MediaType.TEXT_HTML)
public class FramePage {
    private static final int UNPROCESSABLE = 422;

    private final Editing editing;
    private final PageView pages;
    private final Template page;

    FramePage(Editing editing, PageView pages, @Location("frame.html") Template page) {
        this.editing = editing;
        this.pages = pages;
        this.page = page;
    }

    /** @param add the question that was left out of the draft and is to be added */
    @GET
    public Response get(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @QueryParam("add") @DefaultValue("") String add) {
        EditVersions versions = editing.versions(exam, version, null);
        FrameEdit edit = FrameEdit.of(FrameTree.of(versions.seen().exam()));
        return show(versions, edit, AddedQuestion.leftOut(add, versions.seen()), Complaints.NONE);
    }

    /** Saves, or shows what a button of the form makes of it. */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response edit(
            @PathParam("exam") String exam, @PathParam("version") int version, MultipartFormDataInput fields) {
        MultivaluedMap<String, String> form = TypedFields.of(fields);
        EditVersions versions = editing.versions(exam, version, form.getFirst("seen"));
        FrameEdit edit = FrameEdit.of(form, versions.seen().exam());
        AddedQuestion added = AddedQuestion.of(form);
        String action = Objects.requireNonNullElse(form.getFirst("action"), "save");
        return switch (action) {
            case "save" -> save(versions, edit, added, added.isTyped());
            case "question" -> save(versions, edit, added, true);
            default -> show(versions, edit.after(action, form), added, Complaints.NONE);
        };
    }

    private Response save(EditVersions versions, FrameEdit edit, AddedQuestion added, boolean adds) {
        Exam seen = versions.seen().exam();
        try {
            FrameTree frame = adds ? added.into(edit.frame()) : edit.frame();
            int stored = editing.store(versions, frame.around(seen));
            return pages.leaveFor(
                    DraftPlace.of(seen.key(), stored, adds ? added.id() : "").address());
        } catch (Problem problem) {
            Complaints complaints = Complaints.of(problem);
            EditVersions now = editing.afterwards(versions, problem);
            return show(now, edit.onto(seen, now.seen().exam()), added, complaints);
        }
    }

    private Response show(EditVersions versions, FrameEdit edit, AddedQuestion added, Complaints complaints) {
        List<FramePart> parts = edit.frame().parts();
        return Response.status(edit.kept() == null ? complaints.status() : UNPROCESSABLE)
                .entity(editing.show(page, versions, "", complaints)
                        .data("parts", parts)
                        .data(
                                "places",
                                parts.stream()
                                        .filter(FramePart::isPlaceOfQuestions)
                                        .toList())
                        .data("tree", RubricTree.json(edit.frame().root()))
                        .data("focus", edit.focus())
                        .data("kept", edit.kept())
                        .data("added", added))
                .build();
    }
}
