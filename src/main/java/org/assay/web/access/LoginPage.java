package org.assay.web.access;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.assay.security.Login;
import org.assay.security.SecurityConfig;
import org.assay.security.SessionCookie;
import org.assay.security.Sessions;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.assay.web.Place;
import org.jboss.resteasy.reactive.RestForm;

/** Where people log in and out. */
@Page
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class LoginPage {
    private final Login login;
    private final Sessions sessions;
    private final PageView pages;
    private final Template form;
    private final boolean elsewhere;

    LoginPage(
            Login login,
            Sessions sessions,
            PageView pages,
            @Location("login.html") Template form,
            SecurityConfig config) {
        this.login = login;
        this.sessions = sessions;
        this.pages = pages;
        this.form = form;
        this.elsewhere = config.oidc().enabled();
    }

    @GET
    @Path("login")
    public Response form(@QueryParam("to") String to) {
        return elsewhere ? Response.seeOther(URI.create(Place.ours(to))).build() : page(200, to, "", "");
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logIn(
            @RestForm String name, @RestForm String password, @RestForm String to, RoutingContext context) {
        if (elsewhere) {
            return Response.seeOther(URI.create("/")).build();
        }
        String typed = name == null ? "" : name.strip();
        return switch (login.logIn(typed, password == null ? "" : password)) {
            case Login.Outcome.LoggedIn(var secret) -> {
                SessionCookie.secret(context).ifPresent(sessions::close);
                SessionCookie.set(context, secret);
                yield Response.seeOther(URI.create(Place.ours(to))).build();
            }
            case Login.Outcome.Refused refused -> page(401, to, typed, "refused");
            case Login.Outcome.TooEarly early -> page(429, to, typed, "too-early");
        };
    }

    @POST
    @Path("logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logOut(RoutingContext context) {
        SessionCookie.secret(context).ifPresent(sessions::close);
        SessionCookie.forget(context);
        return Response.seeOther(URI.create("/login")).build();
    }

    private Response page(int status, String to, String name, String problem) {
        TemplateInstance page =
                pages.of(form).data("to", Place.ours(to)).data("name", name).data("problem", problem);
        return Response.status(status).entity(page).build();
    }
}
