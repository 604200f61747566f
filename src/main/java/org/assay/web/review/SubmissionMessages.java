package org.assay.web.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about submissions: the list, one of them, its history, its report; in Chinese in {@code messages/submission_zh.properties}. */
@MessageBundle("submission")
public interface SubmissionMessages {
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
}
