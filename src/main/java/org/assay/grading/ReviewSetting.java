package org.assay.grading;

import jakarta.enterprise.context.ApplicationScoped;
import org.assay.intake.Digest;

/** Which submissions wait for a person. Every exam is set to {@code all} until exams have settings of their own. */
@ApplicationScoped
public class ReviewSetting {
    /** Who has to look before a submission is final. */
    public enum Review {
        ALL
    }

    Review review() {
        return Review.ALL;
    }

    /** Hash of all settings that a grading was made under. */
    String hash() {
        return Digest.of("review=" + review());
    }
}
