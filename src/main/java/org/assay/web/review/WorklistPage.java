package org.assay.web.review;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.grading.Grading;
import org.assay.intake.Submission;
import org.assay.review.SeenGrading;
import org.assay.review.Worklist;
import org.assay.review.WorklistFilter;
import org.assay.rubric.Question;
import org.assay.scoring.Range;
import org.assay.scoring.Triage;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.web.Moment;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.assay.web.SubmissionReading;
import org.jboss.resteasy.reactive.RestForm;

/** What waits for a person, riskiest first. */
@Page
@Path("/reviews")
@RolesAllowed({"reviewer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class WorklistPage {
    private static final int LIMIT = 50;

    private final Worklist worklist;
    private final Decisions decisions;
    private final Catalog catalog;
    private final PageView pages;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Template page;

    WorklistPage(
            Worklist worklist,
            Decisions decisions,
            Catalog catalog,
            PageView pages,
            CurrentCaller caller,
            Clock clock,
            @Location("worklist.html") Template page) {
        this.worklist = worklist;
        this.decisions = decisions;
        this.catalog = catalog;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
        this.page = page;
    }

    /** A question that waits. */
    public record Row(
            String address,
            String code,
            String exam,
            Question question,
            List<Triage.Reason> reasons,
            int risk,
            Range value,
            boolean blind,
            String age,
            String holder) {}

    @GET
    @Transactional
    public TemplateInstance show(
            @QueryParam("exam") String exam,
            @QueryParam("reason") String reason,
            @QueryParam("assignee") String assignee,
            @QueryParam("after") String after) {
        ReviewQuery query = ReviewQuery.of(exam, reason, assignee);
        Caller reader = caller.caller();
        WorklistFilter filter = query.filter(reader);
        List<Worklist.Waiting> found = worklist.open(filter, position(after), LIMIT + 1);
        List<Worklist.Waiting> shown = found.subList(0, Math.min(LIMIT, found.size()));
        return pages.of(page)
                .data("rows", shown.stream().map(this::row).toList())
                .data("open", worklist.count(filter))
                .data("progress", worklist.progress(filter))
                .data("exams", exams(reader))
                .data("reasons", List.of(Triage.Reason.values()))
                .data("exam", query.exam().orElse(""))
                .data("reason", query.reason().map(Triage.Reason::key).orElse(""))
                .data("assignee", query.assignee().orElse(""))
                .data("query", query.text())
                .data("claimQuery", ReviewQuery.of(exam, reason, null).text())
                .data("next", found.size() > LIMIT ? text(shown.getLast().position()) : "");
    }

    /** Takes the riskiest question that nobody else holds, and opens it. */
    @POST
    @Path("claim")
    @RolesAllowed({"reviewer", "admin"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response claim(@RestForm String exam, @RestForm String reason) {
        return pages.leaveFor(decisions.next(ReviewQuery.of(exam, reason, null)));
    }

    /** Says that the reader still works on a question; where somebody else took it meanwhile, there is nothing to hold. */
    @POST
    @Path("claims/{id}/renew")
    @RolesAllowed({"reviewer", "admin"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renew(@PathParam("id") UUID id) {
        decisions.hold(id);
        return Response.noContent().build();
    }

    private Row row(Worklist.Waiting waiting) {
        SeenGrading latest = waiting.latest();
        Grading grading = latest.grading();
        Submission submission = Submission.findById(grading.submission);
        Rubric rubric = catalog.version(submission.exam, submission.version).orElseThrow();
        return new Row(
                QuestionSheets.address(grading.submission, grading.question),
                SubmissionReading.code(grading.submission),
                rubric.exam().title(),
                rubric.exam().question(grading.question).orElseThrow(),
                latest.record().reasons(),
                latest.risk(),
                latest.value(),
                latest.isBlind(),
                Moment.age(
                        Duration.between(grading.createdAt, clock.instant()),
                        pages.language().words()),
                waiting.claim().map(claim -> claim.holder).orElse(null));
    }

    private List<Rubric> exams(Caller reader) {
        return catalog.latestOfEach().stream()
                .filter(rubric -> reader.knows(rubric.exam().key()))
                .toList();
    }

    private static String text(Worklist.Position position) {
        return position.risk() + "/" + position.grading();
    }

    /** Where the list goes on; the start, if it cannot be read. */
    private static Optional<Worklist.Position> position(String text) {
        try {
            return Stream.ofNullable(text)
                    .map(given -> given.split("/", 2))
                    .filter(parts -> parts.length == 2)
                    .map(parts -> new Worklist.Position(Integer.parseInt(parts[0]), UUID.fromString(parts[1])))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
