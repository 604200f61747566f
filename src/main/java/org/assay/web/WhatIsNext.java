package org.assay.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.Catalog;
import org.assay.intake.Submission;
import org.assay.intake.Submission.Status;
import org.assay.review.Worklist;
import org.assay.review.WorklistFilter;
import org.assay.scoring.Finding;

/** Counts what waits for somebody. */
@ApplicationScoped
class WhatIsNext {
    private static final WorklistFilter EVERYTHING =
            new WorklistFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

    private final Worklist worklist;
    private final Catalog catalog;

    WhatIsNext(Worklist worklist, Catalog catalog) {
        this.worklist = worklist;
        this.catalog = catalog;
    }

    /** What there is to do, and what is done. */
    public record Todo(
            long openQuestions, long beingJudged, long awaitingReview, long failed, long finals, List<Draft> drafts) {
        public boolean isEmpty() {
            return beingJudged + awaitingReview + failed + finals == 0;
        }
    }

    /** The newest version of an exam, which findings keep from being published. */
    public record Draft(String exam, String title, int version, int findings) {}

    @Transactional
    Todo todo() {
        return new Todo(
                worklist.count(EVERYTHING),
                with(Status.QUEUED) + with(Status.JUDGING),
                with(Status.AWAITING_REVIEW),
                with(Status.FAILED),
                with(Status.FINAL),
                drafts());
    }

    private static long with(Status status) {
        return Submission.count("status", status);
    }

    private List<Draft> drafts() {
        return catalog.latestOfEach().stream()
                .filter(rubric -> !rubric.isPublished())
                .map(rubric -> new Draft(
                        rubric.exam().key(), rubric.exam().title(), rubric.version(), (int) rubric.findings().stream()
                                .filter(Finding::hindersPublishing)
                                .count()))
                .filter(draft -> draft.findings() > 0)
                .toList();
    }
}
