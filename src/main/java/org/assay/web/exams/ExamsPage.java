package org.assay.web.exams;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.scoring.Finding;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.assay.web.Slice;

/** The exams that are there. */
@Page
@Path("/exams")
@RolesAllowed({"reviewer", "author", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class ExamsPage {
    private final PageView pages;
    private final Catalog catalog;
    private final CurrentCaller caller;
    private final Template exams;

    ExamsPage(PageView pages, Catalog catalog, CurrentCaller caller, @Location("exams.html") Template exams) {
        this.pages = pages;
        this.catalog = catalog;
        this.caller = caller;
        this.exams = exams;
    }

    /** An exam in the list. */
    public record Listed(
            String key,
            String title,
            String language,
            String points,
            int newest,
            boolean draft,
            Integer published,
            long findings) {}

    @GET
    public TemplateInstance list(@QueryParam("after") @DefaultValue("") String after) {
        Slice<Rubric> slice = Slice.of(limit -> catalog.latestOfEach(after.replace("\0", ""), limit));
        List<Listed> listed = slice.items().stream().map(this::listed).toList();
        return pages.of(exams)
                .data("exams", listed)
                .data(
                        "imports",
                        caller.caller().is(Role.AUTHOR) || caller.caller().is(Role.ADMIN))
                .data("more", slice.more() ? listed.getLast().key() : null);
    }

    private Listed listed(Rubric latest) {
        String key = latest.exam().key();
        return new Listed(
                key,
                latest.exam().title(),
                latest.exam().language(),
                latest.exam().points().toString(),
                latest.version(),
                !latest.isPublished(),
                catalog.latestPublished(key).map(Rubric::version).orElse(null),
                latest.findings().stream().filter(Finding::hindersPublishing).count());
    }
}
