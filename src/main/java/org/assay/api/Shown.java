package org.assay.api;

import jakarta.ws.rs.core.Response;

/** What a reader is shown, and the tag of the very state that it shows. */
record Shown<T>(T view, String tag) {
    Response response() {
        return Response.ok(view).tag(tag).build();
    }
}
