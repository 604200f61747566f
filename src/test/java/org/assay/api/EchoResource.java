package org.assay.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.rubric.Points;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;

/** Gives back what it was given, so that the edge around it can be tested. */
@Path("/v1/echo")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EchoResource {
    enum Colour {
        RED,
        BLUE
    }

    record Child(String name, int age) {}

    record Everything(
            String text,
            Integer whole,
            BigDecimal exact,
            Points points,
            Boolean flag,
            Colour colour,
            UUID id,
            Instant at,
            Child child,
            List<Child> children,
            Map<String, String> map,
            JsonNode free,
            Optional<String> maybe) {}

    record Guarded(String name) {
        Guarded {
            if (name == null) {
                throw new Problem(
                        Problem.Kind.INVALID_SUBMISSION, "No name.", List.of(new Complaint("/name", "is missing")));
            }
        }
    }

    record Holder(List<Guarded> guarded) {}

    private final CurrentCaller caller;
    private final ObjectMapper json;

    EchoResource(CurrentCaller caller, ObjectMapper json) {
        this.caller = caller;
        this.json = json;
    }

    @POST
    public Everything echo(Everything everything) {
        return everything;
    }

    @POST
    @Path("reactive")
    public Uni<Everything> reactive(Everything everything) {
        return Uni.createFrom().item(everything);
    }

    @PUT
    public Map<String, Object> optional(@OptionalBody Everything everything) {
        return Map.of("body", everything != null);
    }

    @POST
    @Path("guarded")
    public Holder guarded(Holder holder) {
        return holder;
    }

    @POST
    @Path("bytes")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Map<String, Object> bytes(InputStream bytes) throws IOException {
        return Map.of("length", bytes.readAllBytes().length);
    }

    @GET
    @Path("caller")
    public Caller caller() {
        return caller.caller();
    }

    @GET
    @Path("auditors")
    @RolesAllowed("auditor")
    public Caller auditors() {
        return caller.caller();
    }

    @GET
    @Path("numbered/{n}")
    public Map<String, Object> numbered(
            @PathParam("n") int n, @QueryParam("limit") Integer limit, @QueryParam("publish") boolean publish) {
        return Map.of("n", n, "limit", Optional.ofNullable(limit), "publish", publish);
    }

    @GET
    @Path("failing")
    public String failing() {
        throw new IllegalStateException("a secret of the inside");
    }

    @GET
    @Path("misread")
    public Object misread() throws IOException {
        return json.readValue("{\"secret\": []}", Child.class);
    }

    @GET
    @Path("unwritable")
    public Object unwritable() {
        return new Object() {
            public String getSecret() {
                throw new IllegalStateException("a secret of the inside");
            }
        };
    }

    @DELETE
    public void refusing() {
        throw new Problem(
                Problem.Kind.WRONG_STATUS,
                "It is final.",
                List.of(new Complaint("/status", "is final")),
                Map.of("current", "final"));
    }
}
