package org.assay.web.exams;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.catalog.RubricDiff.Kind;
import org.assay.web.Page;
import org.assay.web.PageView;

/** What a version says otherwise than another one. */
@Page
@Path("/exams/{exam}/versions/{version}/diff")
@RolesAllowed({"author", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class DiffPage {
    private final PageView pages;
    private final Catalog catalog;
    private final Template page;

    DiffPage(PageView pages, Catalog catalog, @Location("diff.html") Template page) {
        this.pages = pages;
        this.catalog = catalog;
        this.page = page;
    }

    /** How much there is of it. */
    public record Summary(long added, long removed, long changed, long judging) {
        static Summary of(List<DiffLine> lines) {
            return new Summary(
                    count(lines, Kind.ADDED),
                    count(lines, Kind.REMOVED),
                    count(lines, Kind.CHANGED),
                    lines.stream()
                            .filter(line -> Boolean.TRUE.equals(line.judging()))
                            .count());
        }

        private static long count(List<DiffLine> lines, Kind kind) {
            return lines.stream().filter(line -> line.kind() == kind).count();
        }
    }

    /** By default against the version before. */
    @GET
    public TemplateInstance get(
            @PathParam("exam") String exam, @PathParam("version") int version, @QueryParam("from") Integer from) {
        Rubric to = catalog.require(exam, version);
        Rubric before = catalog.require(exam, from == null ? Math.max(1, version - 1) : from);
        List<DiffLine> lines = DiffLine.of(before.exam(), to.exam());
        return pages.of(page)
                .data("exam", exam)
                .data("from", before.version())
                .data("version", version)
                .data("versions", catalog.versions(exam))
                .data("lines", lines)
                .data("summary", Summary.of(lines));
    }
}
