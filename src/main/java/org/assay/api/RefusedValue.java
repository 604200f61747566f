package org.assay.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.assay.problem.Complaint;

/** A value that is well-formed JSON, but of a kind that is taken nowhere. */
final class RefusedValue extends JsonProcessingException {
    private final transient Complaint complaint;

    RefusedValue(JsonPointer pointer, String detail) {
        super(detail);
        complaint = new Complaint(pointer.toString(), detail);
    }

    Complaint complaint() {
        return complaint;
    }
}
