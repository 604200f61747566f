package org.assay.scoring;

import java.util.regex.Pattern;
import org.assay.rubric.InvalidRubric;

/** An author's word that a finding is intended; {@code finding} is its id, the reason has at most 2,000 characters. */
public record Acceptance(String finding, String reason) {
    private static final Pattern FINDING = Pattern.compile("[a-z-]{1,64}@[A-Za-z0-9.:/-]{1,200}");
    private static final int LONGEST_REASON = 2_000;

    public Acceptance {
        if (finding == null || !FINDING.matcher(finding).matches()) {
            throw new InvalidRubric("an acceptance names a finding by its id, such as no-ask@1.2");
        }
        if (reason == null || reason.isBlank()) {
            throw new InvalidRubric("the acceptance of '%s' needs a reason".formatted(finding));
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new InvalidRubric(
                    "the reason for '%s' is longer than %d characters".formatted(finding, LONGEST_REASON));
        }
    }
}
