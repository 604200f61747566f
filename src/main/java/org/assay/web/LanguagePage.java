package org.assay.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;

/** Where readers choose their language. */
@Page
@Path("/language")
@PermitAll
public class LanguagePage {
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@RestForm String language, @RestForm String to, RoutingContext context) {
        Language.named(language).ifPresent(chosen -> chosen.rememberIn(context));
        return Response.seeOther(URI.create(Place.ours(to))).build();
    }
}
