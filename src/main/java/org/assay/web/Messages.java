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
}
