package org.assay.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;

/** Reads a body within its limit, and says what is wrong with one that cannot be read. */
@Provider
public class BodyReading implements ReaderInterceptor {
    private final BodyLimit limit;
    private final BodyDigest digest;
    private final JsonRefusals refusals;

    BodyReading(BodyLimit limit, BodyDigest digest, JsonRefusals refusals) {
        this.limit = limit;
        this.digest = digest;
        this.refusals = refusals;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(digest.of(limit.guard(context.getInputStream())));
        return read(context).orElseGet(() -> withoutBody(context));
    }

    private Optional<Object> read(ReaderInterceptorContext context) throws IOException {
        try {
            return Optional.ofNullable(context.proceed());
        } catch (NoContentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw refusals.of(e).orElseThrow(() -> e);
        } catch (WebApplicationException e) {
            throw refusals.of(e).orElseThrow(() -> e);
        }
    }

    private static Object withoutBody(ReaderInterceptorContext context) {
        if (Arrays.stream(context.getAnnotations()).anyMatch(OptionalBody.class::isInstance)) {
            return null;
        }
        throw new Problem(Problem.Kind.INVALID_REQUEST, "A body is needed.", List.of(new Complaint("", "is missing")));
    }
}
