package org.assay.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.assay.judging.Judge;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;

/** Where everybody begins: which judge is at work, and what to do next. */
@Page
@Path("/")
@RolesAllowed({"reviewer", "author", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    private final PageView pages;
    private final Judge judge;
    private final WhatIsNext next;
    private final Sample sample;
    private final CurrentCaller caller;
    private final Template start;

    StartPage(
            PageView pages,
            Judge judge,
            WhatIsNext next,
            Sample sample,
            CurrentCaller caller,
            @Location("start.html") Template start) {
        this.pages = pages;
        this.judge = judge;
        this.next = next;
        this.sample = sample;
        this.caller = caller;
        this.start = start;
    }

    @GET
    public TemplateInstance start() {
        Caller reader = caller.caller();
        return pages.of(start)
                .data("judge", JudgeView.of(judge))
                .data("next", next.todo())
                .data("author", reader.is(Role.AUTHOR) || reader.is(Role.ADMIN))
                .data("tries", reader.mayDecide() || reader.is(Role.AUTHOR));
    }

    /** Submits the sample; a second time changes nothing. */
    @POST
    @Path("sample")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submitSample() {
        sample.submit(caller.name());
        return Response.seeOther(URI.create("/")).build();
    }
}
