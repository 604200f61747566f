package org.assay.web.authoring;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** What was typed into a form whose fields only the page knows. They can be more than a form that is sent as one text may have. */
final class TypedFields {
    private TypedFields() {}

    static MultivaluedMap<String, String> of(MultipartFormDataInput form) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        form.getValues().forEach((name, values) -> values.stream()
                .filter(value -> !value.isFileItem())
                .map(FormValue::getValue)
                .forEach(value -> typed.add(name, value)));
        return typed;
    }
}
