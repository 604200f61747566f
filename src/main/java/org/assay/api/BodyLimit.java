package org.assay.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.assay.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many bytes a body may have, whether it announces its length or not. */
@Singleton
class BodyLimit {
    private static final long SLACK = 1 << 20;
    private static final long LINGER_MILLIS = 1_000;

    private final long bytes;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize size) {
        bytes = size.asLongValue();
    }

    boolean isExceededBy(String contentLength) {
        try {
            return contentLength != null && Long.parseLong(contentLength) > bytes;
        } catch (NumberFormatException e) {
            throw new Problem(Problem.Kind.MALFORMED_REQUEST, "Content-Length is not a number that a length can be.");
        }
    }

    long secondLine() {
        return bytes + SLACK;
    }

    Problem exceeded() {
        return new Problem(Problem.Kind.BODY_TOO_LARGE, "The body is longer than " + bytes + " bytes.");
    }

    InputStream guard(InputStream body) {
        return new Counted(body);
    }

    /** Closes the connection, a little later: a client that is still sending could not read the answer otherwise. */
    void closeAfter(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(ended -> {
            context.request().handler(null).resume();
            context.vertx().setTimer(LINGER_MILLIS, timer -> context.request()
                    .connection()
                    .close());
        });
    }

    private final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int n) {
            read += n;
            if (read > bytes) {
                throw exceeded();
            }
        }
    }
}
