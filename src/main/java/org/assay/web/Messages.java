package org.assay.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages in English; those in Chinese stand in {@code messages/m_zh.properties}. */
@MessageBundle("m")
public interface Messages {
    @Message("Log in")
    String log_in();

    @Message("Log out")
    String log_out();

    @Message("Name")
    String name();

    @Message("Password")
    String password();

    @Message("Name or password is wrong.")
    String login_refused();

    @Message("Too many tries failed. Wait a while, then try again.")
    String login_too_early();

    @Message("Start")
    String start();

    @Message("Scores of free-text answers, with the words that earned them.")
    String what_it_is();

    @Message("To the content")
    String to_the_content();

    @Message("Pages")
    String pages();

    @Message("Worklist")
    String worklist();

    @Message("Submissions")
    String submissions();

    @Message("Exams")
    String exams();

    @Message("Try it")
    String try_it();

    @Message("Tokens")
    String tokens();

    @Message("Accounts")
    String accounts();

    @Message("Progress")
    String progress();

    @Message("open")
    String open_questions();

    @Message("questions confirmed of the submissions that await review")
    String confirmed_of_all();

    @Message("Exam")
    String exam();

    @Message("All")
    String all();

    @Message("Reason")
    String reason();

    @Message("Held by")
    String held_by();

    @Message("anybody")
    String anybody();

    @Message("me")
    String me();

    @Message("nobody")
    String nobody();

    @Message("Show")
    String show();

    @Message("Claim next")
    String claim_next();

    @Message("Question")
    String question();

    @Message("Submission")
    String submission();

    @Message("Reasons")
    String reasons();

    @Message("Risk")
    String risk();

    @Message("points")
    String points();

    @Message("Waiting for")
    String waiting_for();

    @Message("blind")
    String blind();

    @Message("More")
    String more();

    @Message("Nothing is open here.")
    String nothing_open();

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

    @Message("confirmed")
    String confirmed();

    @Message("Total")
    String total();

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

    @Message("no level")
    String no_level();

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

    @Message("How the points come about")
    String trace();

    @Message("Criteria")
    String criteria();

    @Message("Decide without the judge: choose all levels, then confirm once.")
    String blind_text();

    @Message("Level")
    String level();

    @Message("judge")
    String judge();

    @Message("Undo")
    String undo();

    @Message("Reason of a change")
    String reason_of_change();

    @Message("Comment")
    String comment();

    @Message("Some criterion has no level: choose one first.")
    String undecided_text();

    @Message("Confirm and next")
    String confirm_and_next();

    @Message("not counted")
    String not_counted();

    @Message("requires")
    String requires();

    @Message("agreement of votes")
    String confidence();

    @Message("changed")
    String changed();

    @Message("Status")
    String status();

    @Message("submitted")
    String submitted();

    @Message("erased")
    String erased();

    @Message("There are no submissions here.")
    String no_submissions();

    @Message("Final since")
    String finalized();

    @Message("A range, until every criterion has a level.")
    String range_text();

    @Message("History")
    String history();

    @Message("The chain is broken")
    String chain_broken();

    @Message("The chain is whole: every record is as it was written.")
    String chain_whole();

    @Message("Check the chain")
    String check_chain();

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("Hash")
    String digest();

    @Message("Report to print")
    String print_view();

    @Message("open")
    String open();

    @Message("not judged")
    String not_judged();

    @Message("Finalize")
    String finalize();

    @Message("The score is a range, and a range is never final: give every criterion a level first.")
    String range_never_final();

    @Message("Count the questions not yet confirmed as seen")
    String confirm_rest();

    @Message("Reopen")
    String reopen();

    @Message("Report")
    String report();

    @Message("Back")
    String back();

    @Message("Print this page with the browser.")
    String print_text();

    @Message("Section")
    String section();

    @Message("The service does not answer. Nothing was changed; try again.")
    String offline();
}
