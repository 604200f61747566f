package org.assay.api;

import java.util.Optional;
import org.assay.catalog.Rubric;
import org.assay.rubric.Points;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exam in a list. */
@Schema(description = "An exam in a list.")
public record ExamView(
        String exam,
        String title,
        String language,
        Points points,
        int latestVersion,

        @Schema(nullable = true, description = "Null while no version is published.")
        Integer publishedVersion) {
    static ExamView of(Rubric latest, Optional<Rubric> published) {
        return new ExamView(
                latest.exam().key(),
                latest.exam().title(),
                latest.exam().language(),
                latest.exam().points(),
                latest.version(),
                published.map(Rubric::version).orElse(null));
    }
}
