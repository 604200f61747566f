package org.assay.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where everybody begins. */
@Page
@Path("/")
@RolesAllowed({"reviewer", "author", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    private final PageView pages;
    private final Template start;

    StartPage(PageView pages, @Location("start.html") Template start) {
        this.pages = pages;
        this.start = start;
    }

    @GET
    public TemplateInstance start() {
        return pages.of(start);
    }
}
