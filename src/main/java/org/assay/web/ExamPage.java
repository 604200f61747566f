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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.InvalidRubric;
import org.assay.scoring.Acceptance;
import org.assay.scoring.Finding;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;
import org.jboss.resteasy.reactive.RestForm;

/** One version of an exam: what it asks, what it pays, and what stands in the way of publishing it. */
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

    /**
     * A finding, and the reason with which somebody wants it accepted.
     *
     * @param accepted the reason with which it is accepted, or null
     * @param wrong what is wrong with the reason that was typed, or null
     */
    public record FindingView(
            String id,
            String severity,
            String sentence,
            String accepted,
            boolean acceptable,
            String typed,
            String wrong) {
        static FindingView of(Finding finding, Map<String, String> reasons, Complaints complaints) {
            return new FindingView(
                    finding.id(),
                    finding.severity().name(),
                    finding.sentence(),
                    finding.acceptedBecause().orElse(null),
                    finding.severity() == Finding.Severity.WARNING && finding.hindersPublishing(),
                    reasons.getOrDefault(finding.id(), ""),
                    complaints.of("/" + finding.id()));
        }
    }

    /** The version that is asked for, else the one that submissions are scored under, else the newest. */
    @GET
    public Response get(@PathParam("exam") String exam, @QueryParam("version") Integer version) {
        Rubric rubric = (version == null
                        ? catalog.latestPublished(exam).or(() -> catalog.latest(exam))
                        : catalog.version(exam, version))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no such exam, or no such version of it."));
        return show(rubric, Map.of(), Complaints.NONE);
    }

    /** Publishes a version; a reason stands at the same place as the finding that it is for. */
    @POST
    @Path("versions/{version}/publish")
    @RolesAllowed({"author", "admin"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(
            @PathParam("exam") String exam,
            @PathParam("version") int version,
            @RestForm List<String> finding,
            @RestForm List<String> reason) {
        Rubric rubric = catalog.version(exam, version)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "There is no such version."));
        Map<String, String> reasons = reasons(finding, reason);
        try {
            catalog.publish(exam, version, acceptances(reasons), caller.name());
            return Response.seeOther(URI.create("/exams/" + exam + "?version=" + version))
                    .build();
        } catch (Problem problem) {
            return show(rubric, reasons, Complaints.of(problem));
        }
    }

    private static Map<String, String> reasons(List<String> findings, List<String> reasons) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(findings.size(), reasons.size()); i++) {
            typed.put(findings.get(i), reasons.get(i));
        }
        return typed;
    }

    private static List<Acceptance> acceptances(Map<String, String> reasons) {
        List<Acceptance> acceptances = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        reasons.forEach((finding, reason) -> {
            try {
                if (!reason.isBlank()) {
                    acceptances.add(new Acceptance(finding, reason));
                }
            } catch (InvalidRubric e) {
                complaints.add(new Complaint("/" + finding, e.getMessage()));
            }
        });
        if (!complaints.isEmpty()) {
            throw Complaints.invalid(complaints);
        }
        return acceptances;
    }

    private Response show(Rubric rubric, Map<String, String> reasons, Complaints complaints) {
        RubricOutline outline = new RubricOutline(pages.bundle(ExamMessages.class));
        List<FindingView> findings = rubric.findings().stream()
                .map(finding -> FindingView.of(finding, reasons, complaints))
                .toList();
        Caller reader = caller.caller();
        return Response.status(complaints.status())
                .entity(pages.of(page)
                        .data("rubric", rubric)
                        .data("versions", catalog.versions(rubric.exam().key()))
                        .data("sections", SectionView.of(rubric.exam(), outline))
                        .data("findings", findings)
                        .data("figures", figures.of(rubric.exam().key()))
                        .data("publishes", !rubric.isPublished() && (reader.is(Role.AUTHOR) || reader.is(Role.ADMIN)))
                        .data("tries", reader.mayDecide() || reader.is(Role.AUTHOR))
                        .data("complaints", complaints))
                .build();
    }
}
