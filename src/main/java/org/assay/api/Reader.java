package org.assay.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.api.QuestionView.LosingEditView;
import org.assay.review.BlindReview;
import org.assay.review.Blindfold;
import org.assay.review.LosingEdit;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;

/** The caller as a reader: whoever may decide does not see what is to be decided blind, and sees what became of their own edits. */
@ApplicationScoped
class Reader {
    private final BlindReview blind;
    private final CurrentCaller caller;

    Reader(BlindReview blind, CurrentCaller caller) {
        this.blind = blind;
        this.caller = caller;
    }

    boolean mayDecide() {
        Caller reader = caller.caller();
        return reader.is(Role.REVIEWER) || reader.is(Role.ADMIN);
    }

    String name() {
        return caller.caller().name();
    }

    Blindfold blindfold(UUID submission) {
        return mayDecide() ? blind.of(submission) : Blindfold.NONE;
    }

    /** The caller's own, by question. */
    Map<String, List<LosingEditView>> losingEdits(UUID submission) {
        return LosingEdit.of(submission, name()).stream()
                .collect(Collectors.groupingBy(
                        edit -> edit.question, Collectors.mapping(LosingEditView::of, Collectors.toList())));
    }
}
