package org.assay.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that stand around every page or on several ones; in Chinese in {@code messages/m_zh.properties}. */
@MessageBundle("m")
public interface Messages {
    @Message("Log out")
    String log_out();

    @Message("Name")
    String name();

    @Message("Password")
    String password();

    @Message("Start")
    String start();

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

    @Message("Exam")
    String exam();

    @Message("All")
    String all();

    @Message("Held by")
    String held_by();

    @Message("Show")
    String show();

    @Message("Question")
    String question();

    @Message("Submission")
    String submission();

    @Message("Reasons")
    String reasons();

    @Message("points")
    String points();

    @Message("blind")
    String blind();

    @Message("More")
    String more();

    @Message("confirmed")
    String confirmed();

    @Message("Total")
    String total();

    @Message("no level")
    String no_level();

    @Message("How the points come about")
    String trace();

    @Message("judge")
    String judge();

    @Message("Comment")
    String comment();

    @Message("The service does not answer. Nothing was changed; try again.")
    String offline();
}
