package org.assay.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What forms say when they are refused; in Chinese in {@code messages/form_zh.properties}. */
@MessageBundle("form")
public interface FormMessages {
    @Message("Nothing was stored. What you typed is still here; mend what is marked.")
    String invalid();

    @Message("Not accepted:")
    String not_accepted();

    @Message("Nothing was stored: the name is taken.")
    String name_taken();

    @Message("Nothing was stored: this is the last admin. Make another one first.")
    String last_admin();

    @Message("The token was revoked. Issue another one.")
    String token_revoked();

    @Message("Not published: errors must be mended, warnings mended or accepted with a reason.")
    String findings_open();

    @Message("Nothing was stored: somebody changed it meanwhile. Compare the two below, then save again.")
    String changed_meanwhile();

    @Message("The judge cannot be had now. What you typed is still here; try again later.")
    String judge_unavailable();

    @Message("Nothing was stored: no rubric can be made of the document. What you typed is still here.")
    String unreadable();

    @Message("Nothing was stored: that is not possible now.")
    String wrong_status();

    @Message("optional")
    String optional();

    @Message("More")
    String more();
}
