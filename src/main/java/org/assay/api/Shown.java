package org.assay.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.assay.intake.Digest;
import org.assay.problem.Precondition;

/**
 * What a reader is shown, and its entity tag: the state that a change of it has to name, then a digest of all that this
 * reader sees. So the tag of something that did not change is another one where it looks different: in another language,
 * once the exam has a newer version or other settings, for somebody who may see more.
 */
record Shown<T>(T view, String tag) {
    private static final int DIGEST_LETTERS = 16;

    static <T> Shown<T> of(T view, String state, ObjectMapper json) {
        try {
            String digest = Digest.of(json.writeValueAsBytes(view)).substring(0, DIGEST_LETTERS);
            return new Shown<>(view, state + Precondition.AFTER_STATE + digest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Response response() {
        return with(Response.ok(view)).build();
    }

    /** No view for who has it: under one of these tags. */
    Response response(String ifNoneMatch) {
        return Requests.matches(ifNoneMatch, tag) ? with(Response.notModified()).build() : response();
    }

    Response.ResponseBuilder with(Response.ResponseBuilder reply) {
        return reply.tag(tag).header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    }
}
