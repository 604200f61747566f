package org.assay.gold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.intake.NewSubmission;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers whose levels are known. */
@Schema(description = "Answers whose levels are known.")
public record NewGold(
        @Schema(nullable = true, description = "Published version; the latest where null.")
        Integer version,

        @Schema(
                required = true,
                description =
                        "At least one. Answer as many questions as candidates do, else what is left out may tell reviewers that it is gold.")
        List<GradedAnswer> answers) {

    /** An answer and what it is worth. */
    @Schema(description = "An answer and the level of every criterion of its question.")
    public record GradedAnswer(
            @Schema(required = true, examples = "1.1") String question,

            @Schema(required = true, description = "At most 20,000 UTF-16 code units; not blank.")
            String text,

            @Schema(required = true, description = "Level by criterion; every criterion is named.")
            Map<String, String> levels) {}

    /** The same as a candidate would send it. */
    NewSubmission asSubmission(String exam, String candidate) {
        List<NewSubmission.NewAnswer> plain = Optional.ofNullable(answers)
                .map(all -> all.stream().map(NewGold::plain).toList())
                .orElse(null);
        return new NewSubmission(exam, version, new NewSubmission.Candidate(candidate, null), plain, null, null);
    }

    private static NewSubmission.NewAnswer plain(GradedAnswer answer) {
        return answer == null ? null : new NewSubmission.NewAnswer(answer.question(), answer.text());
    }
}
