package org.assay.web.access;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.problem.Problem;
import org.assay.security.CurrentCaller;
import org.assay.security.Token;
import org.assay.security.Tokens;
import org.assay.security.Tokens.Issued;
import org.assay.web.Complaints;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.assay.web.Slice;
import org.jboss.resteasy.reactive.RestForm;

/** The tokens of programs: admins issue, rotate and revoke them. */
@Page
@Path("/tokens")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
public class TokensPage {
    private static final Map<String, Duration> OVERLAPS = Map.of(
            "none", Duration.ZERO, "hour", Duration.ofHours(1), "day", Duration.ofDays(1), "week", Duration.ofDays(7));

    private final PageView pages;
    private final Tokens tokens;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Template page;

    TokensPage(
            PageView pages, Tokens tokens, CurrentCaller caller, Clock clock, @Location("tokens.html") Template page) {
        this.pages = pages;
        this.tokens = tokens;
        this.caller = caller;
        this.clock = clock;
        this.page = page;
    }

    /** A token in the list. */
    public record Row(Token token, String state, List<String> exams) {
        static Row of(Token token, Instant now) {
            return new Row(token, state(token, now), token.exams == null ? List.of() : List.of(token.exams));
        }

        private static String state(Token token, Instant now) {
            if (token.revokedAt != null) {
                return "revoked";
            }
            return token.expiresAt != null && !now.isBefore(token.expiresAt) ? "expired" : "good";
        }

        public boolean isRevoked() {
            return token.revokedAt != null;
        }
    }

    /** A secret that is shown once. */
    public record Secret(String name, String text) {
        static Secret of(Issued issued) {
            return new Secret(issued.token().name, issued.secret().text());
        }
    }

    @GET
    public Response list(@QueryParam("before") UUID before) {
        return show(Optional.ofNullable(before), new TokenForm(), null, false, Complaints.NONE);
    }

    /** Issues a token, unless one was issued that the sender has not seen: a form that was sent twice makes one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response issue(@BeanParam TokenForm form) {
        if (!newest().equals(form.seen)) {
            return show(Optional.empty(), form, null, true, Complaints.NONE);
        }
        try {
            Issued issued = tokens.issue(form.token(), caller.name());
            return show(Optional.empty(), new TokenForm(), Secret.of(issued), false, Complaints.NONE);
        } catch (Problem problem) {
            return show(Optional.empty(), form, null, false, Complaints.of(problem));
        }
    }

    @POST
    @Path("{id}/rotate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rotate(@PathParam("id") UUID id, @RestForm String overlap) {
        try {
            Issued issued = tokens.rotate(id, OVERLAPS.getOrDefault(String.valueOf(overlap), Duration.ZERO));
            return show(Optional.empty(), new TokenForm(), Secret.of(issued), false, Complaints.NONE);
        } catch (Problem problem) {
            return show(Optional.empty(), new TokenForm(), null, false, Complaints.of(problem));
        }
    }

    @POST
    @Path("{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("id") UUID id) {
        tokens.revoke(id);
        return Response.seeOther(URI.create("/tokens")).build();
    }

    private String newest() {
        return tokens.newest(Optional.empty(), 1).stream()
                .map(token -> token.id.toString())
                .findFirst()
                .orElse("");
    }

    private Response show(
            Optional<UUID> before, TokenForm form, Secret secret, boolean meanwhile, Complaints complaints) {
        Slice<Token> slice = Slice.of(limit -> tokens.newest(before, limit));
        Instant now = clock.instant();
        return Response.status(meanwhile ? 409 : complaints.status())
                .entity(pages.of(page)
                        .data(
                                "rows",
                                slice.items().stream()
                                        .map(token -> Row.of(token, now))
                                        .toList())
                        .data("more", slice.more() ? slice.items().getLast().id.toString() : null)
                        .data("newest", newest())
                        .data("form", form)
                        .data("secret", secret)
                        .data("meanwhile", meanwhile)
                        .data("complaints", complaints))
                .build();
    }
}
