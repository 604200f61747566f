package org.assay.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.grading.GradingWords;
import org.assay.scoring.ReviewerOverride;

/** The overrides of a question that are in force, with the comments on them. */
record Overrides(List<ReviewerOverride> inForce, Map<String, String> comments) {

    Overrides with(ReviewerOverride override, Optional<String> comment) {
        Overrides others = without(override.criterion());
        List<ReviewerOverride> overrides = new ArrayList<>(others.inForce);
        overrides.add(override);
        Map<String, String> words = new LinkedHashMap<>(others.comments);
        comment.ifPresent(text -> words.put(override.criterion(), text));
        return new Overrides(overrides, words);
    }

    Overrides without(String criterion) {
        Map<String, String> words = new LinkedHashMap<>(comments);
        words.remove(criterion);
        return new Overrides(
                inForce.stream()
                        .filter(override -> !override.criterion().equals(criterion))
                        .toList(),
                words);
    }

    /** With a comment on the question as a whole, in the place of any before. */
    Overrides withComment(Optional<String> comment) {
        Map<String, String> words = new LinkedHashMap<>(comments);
        words.remove(GradingWords.WHOLE);
        comment.ifPresent(text -> words.put(GradingWords.WHOLE, text));
        return new Overrides(inForce, words);
    }

    boolean has(String criterion) {
        return inForce.stream().anyMatch(override -> override.criterion().equals(criterion));
    }
}
