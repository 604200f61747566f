package org.assay.web.review;

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
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.Catalog;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.review.CriterionPlace;
import org.assay.review.GroupActs;
import org.assay.review.GroupReview;
import org.assay.review.OverrideRequest;
import org.assay.security.CurrentCaller;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.jboss.resteasy.reactive.RestForm;

/** For one criterion, the answers that say alike: a reviewer sets a level for several of them at once. */
@Page
@Path("/exams/{exam}/questions/{question}/criteria/{criterion}/similar")
@RolesAllowed({"reviewer", "admin"})
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SimilarPage {
    private final SimilarSheets sheets;
    private final GroupReview review;
    private final GroupActs acts;
    private final Catalog catalog;
    private final PageView pages;
    private final CurrentCaller caller;
    private final Template page;

    SimilarPage(
            SimilarSheets sheets,
            GroupReview review,
            GroupActs acts,
            Catalog catalog,
            PageView pages,
            CurrentCaller caller,
            @Location("similar.html") Template page) {
        this.sheets = sheets;
        this.review = review;
        this.acts = acts;
        this.catalog = catalog;
        this.pages = pages;
        this.caller = caller;
        this.page = page;
    }

    /** @param act what was done last, to tell how it came out */
    @GET
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"reviewer", "auditor", "admin"})
    public Response show(
            @PathParam("exam") String exam,
            @PathParam("question") String question,
            @PathParam("criterion") String criterion,
            @QueryParam("act") String act) {
        CriterionPlace place = place(exam, question, criterion);
        return page(place, Optional.ofNullable(act).map(id -> act(id, place)), List.of());
    }

    @POST
    public Response set(
            @PathParam("exam") String exam,
            @PathParam("question") String question,
            @PathParam("criterion") String criterion,
            @RestForm String act,
            @RestForm List<String> answer,
            @RestForm String level,
            @RestForm String reasonCode,
            @RestForm String comment) {
        CriterionPlace place = place(exam, question, criterion);
        GroupReview.Act done = act(SeenAnswers.id(act) + "." + level, place);
        return told(
                done,
                review.set(
                        done,
                        SeenAnswers.of(answer),
                        new OverrideRequest(level, reasonCode, QuestionPage.given(comment))));
    }

    /** Takes back what an act did, as far as it still stands. */
    @POST
    @Path("undo")
    public Response undo(
            @PathParam("exam") String exam,
            @PathParam("question") String question,
            @PathParam("criterion") String criterion,
            @RestForm String act) {
        GroupReview.Act done = act(Optional.ofNullable(act).orElse(""), place(exam, question, criterion));
        return told(done, review.takeBack(done));
    }

    /** An exam that the reader has nothing to do with is not there. */
    private CriterionPlace place(String exam, String question, String criterion) {
        if (!caller.caller().knows(exam)) {
            throw new Problem(Kind.NOT_FOUND, "No exam '" + exam + "' is published.");
        }
        return CriterionPlace.find(catalog, exam, question, criterion);
    }

    private GroupReview.Act act(String id, CriterionPlace place) {
        return new GroupReview.Act(id, place, caller.name());
    }

    /** Where all was done the page can be loaded again; what was left is told at once, and only then. */
    private Response told(GroupReview.Act act, List<GroupReview.Left> left) {
        String address = SimilarSheet.address(
                act.place().exam(),
                act.place().question().id(),
                act.place().criterion().id());
        return left.isEmpty()
                ? pages.leaveFor(address + "?act=" + URLEncoder.encode(act.id(), StandardCharsets.UTF_8))
                : page(act.place(), Optional.of(act), left);
    }

    private Response page(CriterionPlace place, Optional<GroupReview.Act> act, List<GroupReview.Left> left) {
        return Response.ok(pages.of(page)
                        .data("sheet", sheets.of(place))
                        .data("act", act.map(GroupReview.Act::id).orElse(null))
                        .data("done", act.flatMap(acts::of).orElse(null))
                        .data(
                                "left",
                                left.stream()
                                        .map(one -> SimilarSheets.left(place, one))
                                        .toList())
                        .data("reasonCodes", ReasonCodes.ALL))
                .build();
    }
}
