package org.assay.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.api.QuestionView.LosingEditView;
import org.assay.catalog.ExamSettings.IntegrationView;
import org.assay.catalog.ExamSettingsLog;
import org.assay.intake.Submission;
import org.assay.review.BlindReview;
import org.assay.review.Blindfold;
import org.assay.review.LosingEdit;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;

/**
 * The caller as a reader: whoever may decide does not see what is to be decided blind, and sees what became of their own
 * edits; whose candidate it is, only the integration that sent it and admins know; and an integration is told what the
 * exam's settings allow.
 */
@ApplicationScoped
class Reader {
    private final BlindReview blind;
    private final ExamSettingsLog settings;
    private final CurrentCaller caller;

    Reader(BlindReview blind, ExamSettingsLog settings, CurrentCaller caller) {
        this.blind = blind;
        this.settings = settings;
        this.caller = caller;
    }

    boolean mayDecide() {
        return caller.caller().mayDecide();
    }

    String name() {
        return caller.caller().name();
    }

    /** The only exams that the reader has to do with; empty for all. */
    Optional<Set<String>> exams() {
        return caller.caller().exams();
    }

    boolean seesCandidate(Submission submission) {
        Caller reader = caller.caller();
        return reader.is(Role.ADMIN) || reader.isOnlyIntegration() && submission.owner.equals(reader.name());
    }

    /** A question with as much of the reasons for its points as the reader may know. */
    QuestionView tell(String exam, QuestionView question) {
        boolean all = !caller.caller().isOnlyIntegration()
                || settings.of(exam).settings().integrationView() == IntegrationView.ALL;
        return all ? question : question.withoutWords();
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
