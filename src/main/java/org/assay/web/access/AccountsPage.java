package org.assay.web.access;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import org.assay.problem.Problem;
import org.assay.security.Account;
import org.assay.security.Accounts;
import org.assay.security.Accounts.Change;
import org.assay.security.CurrentCaller;
import org.assay.security.SecurityConfig;
import org.assay.web.Complaints;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.assay.web.Slice;
import org.jboss.resteasy.reactive.RestForm;

/** The people who can log in: admins create their accounts and change them, one aspect at a time. */
@Page
@Path("/accounts")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
public class AccountsPage {
    private final PageView pages;
    private final Accounts accounts;
    private final CurrentCaller caller;
    private final Template list;
    private final Template one;
    private final boolean elsewhere;

    AccountsPage(
            PageView pages,
            Accounts accounts,
            CurrentCaller caller,
            @Location("accounts.html") Template list,
            @Location("account.html") Template one,
            SecurityConfig config) {
        this.pages = pages;
        this.accounts = accounts;
        this.caller = caller;
        this.list = list;
        this.one = one;
        this.elsewhere = config.oidc().enabled();
    }

    /** What was typed of an account that is to be; never its password. */
    public record Typed(String name, List<String> roles) {
        static final Typed NOTHING = new Typed("", List.of());
    }

    @GET
    public Response list(@QueryParam("after") @DefaultValue("") String after) {
        return showAll(after.replace("\0", ""), Typed.NOTHING, Complaints.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@RestForm String name, @RestForm List<String> roles, @RestForm String password) {
        String typed = name == null ? "" : name.strip();
        try {
            Account account = accounts.create(typed, roles, password, caller.name());
            return toAccount(account.name);
        } catch (Problem problem) {
            return showAll("", new Typed(typed, roles), Complaints.of(problem));
        }
    }

    @GET
    @Path("{name}")
    public Response get(@PathParam("name") String name, @QueryParam("saved") @DefaultValue("false") boolean saved) {
        Account account = accounts.find(name);
        return show(account, List.of(account.roles), saved, Complaints.NONE);
    }

    @POST
    @Path("{name}/roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeRoles(@PathParam("name") String name, @RestForm List<String> roles) {
        return change(name, roles, new Change(Optional.of(roles), Optional.empty(), Optional.empty()));
    }

    @POST
    @Path("{name}/disable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disable(@PathParam("name") String name) {
        return change(name, null, new Change(Optional.empty(), Optional.empty(), Optional.of(true)));
    }

    @POST
    @Path("{name}/enable")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enable(@PathParam("name") String name) {
        return change(name, null, new Change(Optional.empty(), Optional.empty(), Optional.of(false)));
    }

    @POST
    @Path("{name}/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(@PathParam("name") String name, @RestForm String password) {
        String typed = password == null ? "" : password;
        return change(name, null, new Change(Optional.empty(), Optional.of(typed), Optional.empty()));
    }

    /** @param roles that were typed; null where the form was about something else */
    private Response change(String name, List<String> roles, Change change) {
        try {
            return toAccount(accounts.change(name, change).name);
        } catch (Problem problem) {
            Complaints complaints = Complaints.of(problem);
            Account account = accounts.find(name);
            return show(account, roles == null ? List.of(account.roles) : roles, false, complaints);
        }
    }

    private static Response toAccount(String name) {
        return Response.seeOther(UriBuilder.fromPath("/accounts/{name}")
                        .queryParam("saved", true)
                        .build(name))
                .build();
    }

    private Response showAll(String after, Typed typed, Complaints complaints) {
        Slice<Account> slice = Slice.of(limit -> accounts.after(after, limit));
        return Response.status(complaints.status())
                .entity(pages.of(list)
                        .data("accounts", slice.items())
                        .data("more", slice.more() ? slice.items().getLast().name : null)
                        .data("typed", typed)
                        .data("elsewhere", elsewhere)
                        .data("complaints", complaints))
                .build();
    }

    private Response show(Account account, List<String> roles, boolean saved, Complaints complaints) {
        return Response.status(complaints.status())
                .entity(pages.of(one)
                        .data("account", account)
                        .data("roles", roles)
                        .data("own", account.name.equals(caller.name()))
                        .data("saved", saved)
                        .data("complaints", complaints))
                .build();
    }
}
