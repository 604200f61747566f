package org.assay.web.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which levels are decided: of an answer, and of similar ones; in Chinese in {@code messages/question_zh.properties}. */
@MessageBundle("question")
public interface QuestionMessages {
    @Message("Keys")
    String keys();

    @Message("Choose a level")
    String key_level();

    @Message("Next or previous criterion")
    String key_criterion();

    @Message("Confirm, and go to the next answer")
    String key_confirm();

    @Message("Undo: back to the judge's level")
    String key_undo();

    @Message("Next or previous answer of the worklist")
    String key_answers();

    @Message("Show these keys")
    String key_help();

    @Message("Close")
    String close();

    @Message("Answer")
    String answer();

    @Message("There is no answer to be shown.")
    String no_answer();

    @Message("Answers")
    String answers();

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Somebody else was faster")
    String conflict();

    @Message(
            "What you wanted was not done. It is kept here until you do it again, confirm the question, or throw it away.")
    String conflict_text();

    @Message("Criterion")
    String criterion();

    @Message("You wanted")
    String you_wanted();

    @Message("Stands now")
    String stands_now();

    @Message("back to the judge")
    String back_to_the_judge();

    @Message("hidden")
    String hidden();

    @Message("Last change:")
    String last_change();

    @Message("Throw away")
    String throw_away();

    @Message("Question")
    String question_text();

    @Message("Reference answer")
    String reference();

    @Message("second opinion")
    String second_opinion();

    @Message("Criteria")
    String criteria();

    @Message("Decide without the judge: choose all levels, then confirm once.")
    String blind_text();

    @Message("Level")
    String level();

    @Message("Undo")
    String undo();

    @Message("Reason of a change")
    String reason_of_change();

    @Message("Some criterion has no level: choose one first.")
    String undecided_text();

    @Message("Confirm and next")
    String confirm_and_next();

    @Message("1 point")
    String one_point();

    @Message("not counted")
    String not_counted();

    @Message("requires")
    String requires();

    @Message("agreement of votes")
    String confidence();

    @Message("changed")
    String changed();
}
