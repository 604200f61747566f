package org.assay.web.authoring;

import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;

/** Why findings are meant so, as it is typed on the page of a version. */
public class ReasonsForm {
    @PathParam("exam")
    public String exam;

    @PathParam("version")
    public int version;

    /** At which the author is; empty or absent for the whole exam. */
    @RestForm("question")
    public String at;

    @RestForm
    public List<String> finding;

    @RestForm
    public List<String> reason;

    /** Findings whose reason is that of all their kind. */
    @RestForm
    public List<String> all;

    String question() {
        return Objects.requireNonNullElse(at, "");
    }

    DraftPlace place() {
        return DraftPlace.of(exam, version, question());
    }

    Reasons reasons() {
        return Reasons.of(finding, reason, all);
    }
}
