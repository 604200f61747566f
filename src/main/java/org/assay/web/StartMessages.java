package org.assay.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the start page; in Chinese in {@code messages/start_zh.properties}. */
@MessageBundle("start")
public interface StartMessages {
    @Message("Judge at work")
    String judge();

    @Message("Offline: rules and a small language model inside this service. Nothing leaves it.")
    String offline();

    @Message("Models:")
    String models();

    @Message("Asked where they are unsure:")
    String stronger();

    @Message("Second opinion, without a say in the points:")
    String second();

    @Message("What to do next")
    String next();

    @Message("Questions that wait for a person")
    String open_questions();

    @Message("Submissions being judged")
    String being_judged();

    @Message("Submissions that await review")
    String awaiting_review();

    @Message("Submissions that failed")
    String failed();

    @Message("Final submissions")
    String finals();

    @Message("Drafts that cannot be published yet")
    String drafts();

    @Message("{findings} open findings")
    String findings(int findings);

    @Message("Nothing has been submitted yet.")
    String empty();

    @Message(
            "One candidate's answers to the exam that comes with Assay, written for it: submit them and see what happens.")
    String sample_about();

    @Message("Submit the sample")
    String submit_sample();

    @Message("An admin can submit the sample that comes with Assay.")
    String sample_by_admin();

    @Message("Worklist")
    String worklist();

    @Message("Where to go")
    String places();

    @Message("Exams")
    String exams();

    @Message("Try it: judge one answer, store nothing")
    String try_it();

    @Message("Tokens of programs")
    String tokens();

    @Message("Accounts of people")
    String accounts();

    @Message("Your password")
    String password();

    @Message("Scores of free-text answers, with the words that earned them.")
    String what_it_is();
}
