package org.assay.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.assay.catalog.Rubric;
import org.assay.rubric.Source;
import org.assay.scoring.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a rubric and what the linter finds in it. */
@Schema(description = "A version of a rubric and what the linter finds in it.")
public record RubricView(
        String exam,
        int version,
        String hash,
        @Schema(enumeration = {"draft", "published"}) String status,
        Instant createdAt,
        @Schema(nullable = true) Instant publishedAt,
        List<FindingView> findings) {

    /** Something that an author should mend or knowingly accept. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingView(
            String id,
            String finding,

            @Schema(enumeration = {"error", "warning", "info"})
            String severity,

            String node,
            Source source,
            String sentence,

            @Schema(description = "The reason with which it was accepted.")
            String accepted) {
        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.id(),
                    finding.kind().key(),
                    QuestionViews.key(finding.severity()),
                    finding.node(),
                    finding.source().orElse(null),
                    finding.sentence(),
                    finding.acceptedBecause().orElse(null));
        }
    }

    static RubricView of(Rubric rubric) {
        return new RubricView(
                rubric.exam().key(),
                rubric.version(),
                rubric.hash(),
                rubric.status().name(),
                rubric.createdAt(),
                rubric.publishedAt().orElse(null),
                rubric.findings().stream().map(FindingView::of).toList());
    }
}
