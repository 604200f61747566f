package org.assay.web;

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
import java.util.Optional;
import org.assay.catalog.Catalog;
import org.assay.catalog.Drafts;
import org.assay.catalog.Rubric;
import org.assay.catalog.RubricReader;
import org.assay.catalog.RubricTree;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Exam;
import org.assay.security.CurrentCaller;
import org.jboss.resteasy.reactive.RestForm;

/** Where a question is edited; what is saved becomes a new version. */
@Page
@Path("/exams/{exam}/versions/{version}/edit")
@RolesAllowed({"author", "admin"})
@Produces(MediaType.TEXT_HTML)
public class EditPage {
    private final PageView pages;
    private final Catalog catalog;
    private final Drafts drafts;
    private final RubricReader reader;
    private final CurrentCaller caller;
    private final Template page;

    EditPage(
            PageView pages,
            Catalog catalog,
            Drafts drafts,
            RubricReader reader,
            CurrentCaller caller,
            @Location("edit.html") Template page) {
        this.pages = pages;
        this.catalog = catalog;
        this.drafts = drafts;
        this.reader = reader;
        this.caller = caller;
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
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @QueryParam("question") String question,
            MultivaluedMap<String, String> form) {
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
            int stored = store(target, target.without());
            return pages.leaveFor(DraftPlace.of(exam, stored, "").address());
        } catch (Problem problem) {
            return refused(target, target.asItIs(), null, problem);
        }
    }

    private Response save(EditTarget target, QuestionEdit edit, String yaml) {
        try {
            int stored = store(target, target.with(edit));
            return pages.leaveFor(
                    DraftPlace.of(target.seen().exam().key(), stored, edit.id()).address());
        } catch (Problem problem) {
            return refused(target, edit, yaml, problem);
        }
    }

    private int store(EditTarget target, RubricTree tree) {
        return drafts.revise(target.seen().version(), reader.read(tree).exam(), caller.name());
    }

    /** Where somebody else was faster, both are shown, and whoever saves again has seen it. */
    private Response refused(EditTarget target, QuestionEdit edit, String yaml, Problem problem) {
        Complaints complaints = Complaints.of(problem).below(target.place());
        if (problem.kind() != Kind.PRECONDITION_FAILED) {
            return show(target, edit, yaml, complaints);
        }
        Rubric latest = catalog.latest(target.seen().exam().key()).orElseThrow();
        return show(target.following(latest), edit, yaml, complaints);
    }

    private Complaints checked(EditTarget target, QuestionEdit edit) {
        try {
            reader.read(target.with(edit));
            return Complaints.NONE;
        } catch (Problem problem) {
            return Complaints.of(problem).below(target.place());
        }
    }

    private EditTarget target(String exam, int version, String seen, String question) {
        Rubric began = find(exam, version);
        Rubric follows = seen == null ? began : find(exam, number(seen));
        if (began.exam().question(question).isEmpty()) {
            throw new Problem(Kind.NOT_FOUND, "There is no such question in this version.");
        }
        return new EditTarget(began, follows, question);
    }

    /** The number of a version; 0, which none has, where it is no number. */
    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException absentOrNone) {
            return 0;
        }
    }

    private Rubric find(String exam, int version) {
        return catalog.version(exam, version)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no such exam, or no such version of it."));
    }

    private Response show(EditTarget target, QuestionEdit edit, String yaml, Complaints complaints) {
        String key = target.seen().exam().key();
        Optional<Exam> possible = possible(target, edit);
        return Response.status(complaints.status())
                .entity(pages.of(page)
                        .data("title", target.seen().exam().title())
                        .data("place", DraftPlace.of(key, target.began().version(), target.question()))
                        .data("seen", target.seen().version())
                        .data("latest", catalog.latest(key).orElseThrow().version())
                        .data("parts", QuestionParts.of(edit.tree()))
                        .data("tree", RubricTree.json(edit.tree()))
                        .data("yaml", yaml == null ? RubricTree.yaml(edit.tree()) : yaml)
                        .data(
                                "preview",
                                possible.map(exam -> EditPreview.of(exam, edit.id()))
                                        .orElse(null))
                        .data("others", target.others())
                        .data("complaints", complaints))
                .build();
    }

    private Optional<Exam> possible(EditTarget target, QuestionEdit edit) {
        try {
            return Optional.of(reader.read(target.with(edit)).exam());
        } catch (Problem refused) {
            return Optional.empty();
        }
    }
}
