package org.assay.web.access;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.security.CurrentCaller;
import org.assay.security.OwnPassword;
import org.assay.security.OwnPassword.Outcome;
import org.assay.security.SecurityConfig;
import org.assay.security.SessionCookie;
import org.assay.web.Complaints;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.jboss.resteasy.reactive.RestForm;

/** Where everybody changes their own password. */
@Page
@Path("/password")
@RolesAllowed({"reviewer", "author", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class PasswordPage {
    private final PageView pages;
    private final OwnPassword passwords;
    private final CurrentCaller caller;
    private final Template page;
    private final boolean elsewhere;

    PasswordPage(
            PageView pages,
            OwnPassword passwords,
            CurrentCaller caller,
            @Location("password.html") Template page,
            SecurityConfig config) {
        this.pages = pages;
        this.passwords = passwords;
        this.caller = caller;
        this.page = page;
        this.elsewhere = config.oidc().enabled();
    }

    @GET
    public Response get(@QueryParam("changed") @DefaultValue("false") boolean changed) {
        return show(200, changed ? "changed" : "", Complaints.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @RestForm String old, @RestForm String password, @RestForm String again, RoutingContext context) {
        if (elsewhere) {
            return show(409, "", Complaints.NONE);
        }
        try {
            checkTyped(password, again);
            return switch (passwords.change(caller.name(), old == null ? "" : old, password)) {
                case Outcome.Changed(var secret) -> {
                    SessionCookie.set(context, secret);
                    yield Response.seeOther(URI.create("/password?changed=true"))
                            .build();
                }
                case Outcome.Refused refused -> show(422, "old-refused", Complaints.NONE);
                case Outcome.TooEarly early -> show(429, "too-early", Complaints.NONE);
            };
        } catch (Problem problem) {
            Complaints complaints = Complaints.of(problem);
            return show(complaints.status(), "", complaints);
        }
    }

    private static void checkTyped(String password, String again) {
        if (password != null && !password.equals(again)) {
            throw Complaints.invalid(List.of(new Complaint("/again", "is not the same as the new password")));
        }
    }

    private Response show(int status, String outcome, Complaints complaints) {
        return Response.status(status)
                .entity(pages.of(page)
                        .data("outcome", outcome)
                        .data("configured", passwords.isSetByConfiguration(caller.name()))
                        .data("elsewhere", elsewhere)
                        .data("complaints", complaints))
                .build();
    }
}
