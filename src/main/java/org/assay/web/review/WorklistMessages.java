package org.assay.web.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the worklist; in Chinese in {@code messages/worklist_zh.properties}. */
@MessageBundle("worklist")
public interface WorklistMessages {
    @Message("Progress")
    String progress();

    @Message("open")
    String open_questions();

    @Message("questions confirmed of the submissions that await review")
    String confirmed_of_all();

    @Message("Reason")
    String reason();

    @Message("anybody")
    String anybody();

    @Message("me")
    String me();

    @Message("nobody")
    String nobody();

    @Message("Claim next")
    String claim_next();

    @Message("Risk")
    String risk();

    @Message("Waiting for")
    String waiting_for();

    @Message("Nothing is open here.")
    String nothing_open();
}
