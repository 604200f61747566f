package org.assay.web.exams;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of an exam's settings; in Chinese in {@code messages/settings_zh.properties}. */
@MessageBundle("settings")
public interface SettingsMessages {
    @Message("Settings of {exam}")
    String title(String exam);

    @Message(
            "They hold for what is judged from now on; what is judged stays as it is and names the settings that it was made under.")
    String about();

    @Message("Only admins change them.")
    String read_only();

    @Message("Saved. These settings are in force.")
    String saved();

    @Message("In force now:")
    String others();

    @Message("Save")
    String save();

    @Message("Who waits for a person before the score is final")
    String review();

    @Message("every submission")
    String review_all();

    @Message("submissions with a reason for review, or near a cut-off")
    String review_flagged();

    @Message("only those without one score, or that may have tricked their judge")
    String review_none();

    @Message("How much is asked of a model at once")
    String calls();

    @Message("a question with all its criteria")
    String per_question();

    @Message("one criterion")
    String per_criterion();

    @Message("Independent judgments of every answer")
    String votes();

    @Message("Odd, 1 to 9. More of them cost more and tell where a model is unsure.")
    String votes_hint();

    @Message("Budget per hour")
    String per_hour();

    @Message("Budget of the exam")
    String per_exam();

    @Message(
            "In the currency of the configured prices; empty for no limit. Beyond it answers wait, and nothing is lost.")
    String budget_hint();

    @Message("Cut-offs")
    String cutoffs();

    @Message("Totals at which something is decided, such as a pass; several with spaces between, 20 at most.")
    String cutoffs_hint();

    @Message("Margin of the cut-offs")
    String margin();

    @Message("How near is near, in points; 0 or more.")
    String margin_hint();

    @Message("Ask a stronger model below this confidence")
    String escalate_below();

    @Message("0 to 1; only where a stronger model is configured.")
    String escalate_hint();

    @Message("Share of questions reviewed blind")
    String blind_share();

    @Message("0 to 1: of these, reviewers see the judgment only after they confirmed.")
    String blind_hint();

    @Message("Share of gold among submissions")
    String gold_share();

    @Message("0 to 0.5: answers whose levels are known, put among those for review to measure reviewers.")
    String gold_hint();

    @Message("What integrations are told")
    String integration_view();

    @Message("points, levels and quotes")
    String view_levels();

    @Message("also what criteria say, rationales and suggestions")
    String view_all();
}
