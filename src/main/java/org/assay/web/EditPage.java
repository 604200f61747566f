package org.assay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
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

    /**
     * A question on its way into a version.
     *
     * @param began the version that the editing began with
     * @param seen the version that it is to follow
     * @param question as it is called there
     */
    private record Target(Rubric began, Rubric seen, String question) {
        RubricTree with(ObjectNode edited) {
            RubricTree tree = RubricTree.of(seen.exam());
            tree.put(question, edited);
            return tree;
        }

        String place() {
            return RubricTree.of(seen.exam()).place(question).orElse("");
        }
    }

    @GET
    public Response get(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @QueryParam("question") String question) {
        Target target = target(exam, version, null, question);
        QuestionEdit edit = new QuestionEdit(RubricTree.of(target.seen().exam()).question(question));
        return show(target, edit, null, Complaints.NONE);
    }

    /** Saves, or only looks at what it would be. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @QueryParam("question") String question,
            MultivaluedMap<String, String> form) {
        Target target = target(exam, version, form.getFirst("seen"), question);
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
        Target target = target(exam, version, seen, question);
        try {
            return save(target, QuestionEdit.ofYaml(yaml), yaml);
        } catch (Problem problem) {
            QuestionEdit before =
                    new QuestionEdit(RubricTree.of(target.seen().exam()).question(question));
            return show(target, before, yaml, Complaints.of(problem));
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
        Target target = target(exam, version, seen, question);
        RubricTree tree = RubricTree.of(target.seen().exam());
        QuestionEdit edit = new QuestionEdit(tree.question(question));
        try {
            tree.remove(question);
            int stored = store(target, tree);
            return pages.leaveFor(DraftPlace.of(exam, stored, "").address());
        } catch (Problem problem) {
            return refused(target, edit, null, problem);
        }
    }

    private Response save(Target target, QuestionEdit edit, String yaml) {
        try {
            int stored = store(target, target.with(edit.tree()));
            return pages.leaveFor(
                    DraftPlace.of(target.seen().exam().key(), stored, edit.id()).address());
        } catch (Problem problem) {
            return refused(target, edit, yaml, problem);
        }
    }

    private int store(Target target, RubricTree tree) {
        return drafts.revise(target.seen().version(), reader.read(tree).exam(), caller.name());
    }

    /** Where somebody else was faster, both are shown, and whoever saves again has seen it. */
    private Response refused(Target target, QuestionEdit edit, String yaml, Problem problem) {
        Complaints complaints = Complaints.of(problem).below(target.place());
        if (problem.kind() != Kind.PRECONDITION_FAILED) {
            return show(target, edit, yaml, complaints);
        }
        Rubric latest = catalog.latest(target.seen().exam().key()).orElseThrow();
        return show(new Target(target.began(), latest, target.question()), edit, yaml, complaints);
    }

    private Complaints checked(Target target, QuestionEdit edit) {
        try {
            reader.read(target.with(edit.tree()));
            return Complaints.NONE;
        } catch (Problem problem) {
            return Complaints.of(problem).below(target.place());
        }
    }

    private Target target(String exam, int version, String seen, String question) {
        Rubric began = find(exam, version);
        Rubric follows = seen == null ? began : find(exam, number(seen));
        if (began.exam().question(question).isEmpty()) {
            throw new Problem(Kind.NOT_FOUND, "There is no such question in this version.");
        }
        return new Target(began, follows, question);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Rubric find(String exam, int version) {
        return catalog.version(exam, version)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no such exam, or no such version of it."));
    }

    private Response show(Target target, QuestionEdit edit, String yaml, Complaints complaints) {
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
                        .data("others", others(target))
                        .data("complaints", complaints))
                .build();
    }

    private Optional<Exam> possible(Target target, QuestionEdit edit) {
        try {
            return Optional.of(reader.read(target.with(edit.tree())).exam());
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    /** What others made of the exam since the editing began. */
    private static List<DiffLine> others(Target target) {
        return target.began().version() == target.seen().version()
                ? List.of()
                : DiffLine.of(target.began().exam(), target.seen().exam());
    }
}
