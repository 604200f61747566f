package org.assay.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.security.Account;
import org.assay.security.Accounts;
import org.assay.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people who can log in. */
@Path("/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Access")
public class AccountsResource {
    private final Accounts accounts;
    private final CurrentCaller caller;

    AccountsResource(Accounts accounts, CurrentCaller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** A person who is to log in. */
    @Schema(description = "A person who is to log in.")
    public record NewAccountRequest(
            @Schema(required = true, examples = "wang.fang") String name,

            @Schema(required = true, description = "One or more of `reviewer`, `author`, `auditor`, `admin`.")
            List<String> roles,

            @Schema(required = true, description = "At least 12 characters, at most 72 bytes.")
            String password) {}

    /** What is to change of an account; what is left out stays. */
    @Schema(description = "What is to change of an account; what is left out stays.")
    public record AccountChange(
            @Schema(nullable = true) List<String> roles,
            @Schema(nullable = true) String password,
            @Schema(nullable = true) Boolean disabled) {}

    /** A person who can log in. */
    @Schema(description = "A person who can log in.")
    public record AccountView(
            String name,
            List<String> roles,
            Instant createdAt,
            String createdBy,
            boolean disabled,
            Instant lastLoginAt) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.name,
                    List.of(account.roles),
                    account.createdAt,
                    account.createdBy,
                    account.disabledAt != null,
                    account.lastLoginAt);
        }
    }

    @POST
    @Operation(operationId = "createAccount", summary = "Create an account for a person")
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "The name is taken.")
    public Response create(NewAccountRequest request) {
        Account account = accounts.create(request.name(), request.roles(), request.password(), caller.name());
        return Response.created(UriBuilder.fromPath("/v1/accounts/{name}").build(account.name))
                .entity(AccountView.of(account))
                .build();
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "listAccounts", summary = "The people who can log in, by name")
    @APIResponse(responseCode = "200", description = "One page, with disabled ones.")
    public Page<AccountView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) int limit) {
        String after = Optional.ofNullable(cursor)
                .map(text -> Cursor.read(text, AccountsResource::name))
                .orElse("");
        List<Account> found = accounts.after(after, Cursor.limit(limit) + 1);
        return Cursor.page(found, limit, AccountView::of, account -> account.name);
    }

    private static String name(String text) {
        if (text.indexOf(0) >= 0) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    @GET
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "getAccount", summary = "Read an account")
    @APIResponse(responseCode = "200", description = "Without its password.")
    public AccountView get(@PathParam("name") String name) {
        return AccountView.of(accounts.find(name));
    }

    @PATCH
    @Path("{name}")
    @Operation(
            operationId = "changeAccount",
            summary = "Change an account",
            description =
                    "Its sessions end, and where it is disabled its tokens with them. There is always an admin left.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "It is the last admin.")
    public AccountView change(@PathParam("name") String name, AccountChange change) {
        return AccountView.of(accounts.change(
                name,
                new Accounts.Change(
                        Optional.ofNullable(change.roles()),
                        Optional.ofNullable(change.password()),
                        Optional.ofNullable(change.disabled()))));
    }
}
