package org.assay.web.review;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.intake.Submission;
import org.assay.intake.SubmissionFilter;
import org.assay.intake.SubmissionSearch;
import org.assay.review.SeenGrading;
import org.assay.scoring.ExamScore;
import org.assay.security.Caller;
import org.assay.security.Role;
import org.assay.web.Moment;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.assay.web.SubmissionReading;

/** All submissions, newest first. */
@Page
@Path("/submissions")
@RolesAllowed({"reviewer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class SubmissionsPage {
    private static final int LIMIT = 50;

    private final SubmissionSearch search;
    private final SubmissionReading submissions;
    private final Catalog catalog;
    private final PageView pages;
    private final Template page;

    SubmissionsPage(
            SubmissionSearch search,
            SubmissionReading submissions,
            Catalog catalog,
            PageView pages,
            @Location("submissions.html") Template page) {
        this.search = search;
        this.submissions = submissions;
        this.catalog = catalog;
        this.pages = pages;
        this.page = page;
    }

    /** A submission in short. */
    public record Row(
            UUID id,
            String code,
            String exam,
            int version,
            Submission.Status status,
            ExamScore score,
            long confirmed,
            long questions,
            String at,
            boolean erased) {}

    @GET
    @Transactional
    public TemplateInstance show(
            @QueryParam("exam") String exam, @QueryParam("status") String status, @QueryParam("after") String after) {
        Caller reader = submissions.reader();
        Optional<String> wantedExam = Optional.ofNullable(exam).filter(key -> !key.isBlank());
        Optional<Submission.Status> wantedStatus = status(status);
        List<Submission> found = search.find(
                new SubmissionFilter(
                        Optional.empty(),
                        reader.exams(),
                        reader.is(Role.REVIEWER),
                        wantedExam,
                        wantedStatus,
                        Optional.empty(),
                        Map.of()),
                id(after),
                LIMIT + 1);
        List<Submission> shown = found.subList(0, Math.min(LIMIT, found.size()));
        return pages.of(page)
                .data("rows", shown.stream().map(this::row).toList())
                .data(
                        "exams",
                        catalog.latestOfEach().stream()
                                .filter(rubric -> reader.knows(rubric.exam().key()))
                                .toList())
                .data("statuses", List.of(Submission.Status.values()))
                .data("exam", wantedExam.orElse(""))
                .data("status", wantedStatus.map(Submission.Status::key).orElse(""))
                .data("next", found.size() > LIMIT ? shown.getLast().id.toString() : "");
    }

    private Row row(Submission submission) {
        Rubric rubric = submissions.rubric(submission);
        Map<String, SeenGrading> latest = submissions.latest(submission);
        return new Row(
                submission.id,
                SubmissionReading.code(submission.id),
                rubric.exam().title(),
                submission.version,
                submission.status,
                submissions.total(submission, latest),
                latest.values().stream()
                        .filter(seen -> seen.grading().isConfirmed())
                        .count(),
                rubric.exam().questions().count(),
                Moment.text(submission.createdAt),
                submission.isErased());
    }

    private static Optional<Submission.Status> status(String key) {
        return Arrays.stream(Submission.Status.values())
                .filter(status -> status.key().equals(key))
                .findFirst();
    }

    /** Where the list goes on; the start, if it cannot be read. */
    private static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
