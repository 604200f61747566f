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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.assay.catalog.Catalog;
import org.assay.catalog.Drafts;
import org.assay.catalog.Rubric;
import org.assay.catalog.RubricReader;
import org.assay.catalog.RubricTree;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.security.CurrentCaller;
import org.jboss.resteasy.reactive.RestForm;

/** Where the titles and points of an exam, its sections and groups are edited, and questions are added. */
@Page
@Path("/exams/{exam}/versions/{version}/frame")
@RolesAllowed({"author", "admin"})
@Produces(MediaType.TEXT_HTML)
public class FramePage {
    private final PageView pages;
    private final Catalog catalog;
    private final Drafts drafts;
    private final RubricReader reader;
    private final CurrentCaller caller;
    private final Template page;

    FramePage(
            PageView pages,
            Catalog catalog,
            Drafts drafts,
            RubricReader reader,
            CurrentCaller caller,
            @Location("frame.html") Template page) {
        this.pages = pages;
        this.catalog = catalog;
        this.drafts = drafts;
        this.reader = reader;
        this.caller = caller;
        this.page = page;
    }

    /** A question that is to be added, as it is written. */
    public record Added(String where, String yaml) {
        private static final String SKELETON = """
                id: "%s"
                title:
                points: 1
                ask:
                reference:
                items:
                  - id: line
                    text:
                    points: 1
                    criteria:
                      - id: says
                        text:
                        points: 1
                        reference:
                """;

        static final Added NONE = new Added("", SKELETON.formatted("new"));

        /** One that the import left out, else none. */
        static Added leftOut(String question, Rubric rubric) {
            return rubric.findings().stream()
                    .filter(finding ->
                            AskedFinding.isLeftOut(finding) && finding.node().equals(question))
                    .findFirst()
                    .map(finding -> new Added("", SKELETON.formatted(finding.node())))
                    .orElse(NONE);
        }

        public boolean isBegun() {
            return !equals(NONE);
        }
    }

    @GET
    public Response get(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @QueryParam("add") @DefaultValue("") String add) {
        Rubric rubric = find(exam, version);
        return show(rubric, rubric, RubricTree.of(rubric.exam()), Added.leftOut(add, rubric), Complaints.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(
            @PathParam("exam") String exam, @PathParam("version") int version, MultivaluedMap<String, String> form) {
        Rubric seen = find(exam, EditPage.number(form.getFirst("seen")));
        RubricTree tree = RubricTree.of(seen.exam());
        FrameParts.write(tree.root(), form);
        try {
            int stored = drafts.revise(seen.version(), reader.read(tree).exam(), caller.name());
            return pages.leaveFor(DraftPlace.of(exam, stored, "").address());
        } catch (Problem problem) {
            return refused(find(exam, version), seen, tree, form, Added.NONE, problem);
        }
    }

    @POST
    @Path("question")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @RestForm String seen,
            @RestForm String where,
            @RestForm String yaml) {
        Rubric began = find(exam, version);
        Rubric follows = find(exam, EditPage.number(seen));
        Added added = new Added(where == null ? "" : where, yaml == null ? "" : yaml);
        RubricTree tree = RubricTree.of(follows.exam());
        try {
            QuestionEdit question = QuestionEdit.ofYaml(added.yaml());
            String place = FrameParts.of(tree.root()).stream()
                    .filter(part -> part.value().equals(added.where()))
                    .map(EditPart::pointer)
                    .findFirst()
                    .orElse("");
            tree.add(place, question.tree());
            int stored = drafts.revise(follows.version(), reader.read(tree).exam(), caller.name());
            return pages.leaveFor(DraftPlace.of(exam, stored, question.id()).address());
        } catch (Problem problem) {
            return refused(began, follows, tree, new MultivaluedHashMap<>(), added, problem);
        }
    }

    /** Where somebody else was faster, what was typed is shown on what is there now. */
    private Response refused(
            Rubric began,
            Rubric seen,
            RubricTree tree,
            MultivaluedMap<String, String> form,
            Added added,
            Problem problem) {
        Complaints complaints = Complaints.of(problem);
        if (problem.kind() != Kind.PRECONDITION_FAILED) {
            return show(began, seen, tree, added, complaints);
        }
        Rubric latest = catalog.latest(seen.exam().key()).orElseThrow();
        RubricTree now = RubricTree.of(latest.exam());
        FrameParts.write(now.root(), form);
        return show(began, latest, now, added, complaints);
    }

    private Rubric find(String exam, int version) {
        return catalog.version(exam, version)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no such exam, or no such version of it."));
    }

    private Response show(Rubric began, Rubric seen, RubricTree tree, Added added, Complaints complaints) {
        String key = seen.exam().key();
        List<EditPart> parts = FrameParts.of(tree.root());
        return Response.status(complaints.status())
                .entity(pages.of(page)
                        .data("exam", key)
                        .data("place", DraftPlace.of(key, began.version(), ""))
                        .data("seen", seen.version())
                        .data("latest", catalog.latest(key).orElseThrow().version())
                        .data("parts", parts)
                        .data(
                                "places",
                                parts.stream()
                                        .filter(part ->
                                                tree.root().at(part.pointer()).has("questions"))
                                        .toList())
                        .data("added", added)
                        .data(
                                "others",
                                began.version() == seen.version() ? List.of() : DiffLine.of(began.exam(), seen.exam()))
                        .data("complaints", complaints))
                .build();
    }
}
