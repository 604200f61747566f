package org.assay.web.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of similar answers; in Chinese in {@code messages/similar_zh.properties}. */
@MessageBundle("similar")
public interface SimilarMessages {
    @Message("Similar answers")
    String title();

    @Message("Answers that can still be changed, together where the words are alike that count for this criterion.")
    String about();

    @Message("answers in groups")
    String compared();

    @Message("The first {shown} of {open} answers are compared; the others come when some of these are final.")
    String only_the_first(int shown, long open);

    @Message("reviewed blind, and left out until confirmed")
    String blind();

    @Message("There is no answer here that can still be changed.")
    String nothing();

    @Message("Group {number}")
    String group(int number);

    @Message("No evidence")
    String no_evidence();

    @Message("Answers")
    String answers();

    @Message("the nearest words; the judge quoted none")
    String nearest();

    @Message("confirmed: tick it to change it all the same")
    String confirmed();

    @Message("More of the answer")
    String more();

    @Message("Review {code}")
    String review(String code);

    @Message("Set {code} too")
    String choose(String code);

    @Message("Set the ticked answers to")
    String set_to();

    @Message("Answers set to")
    String done();

    @Message("taken back: {count}")
    String taken_back(long count);

    @Message("Not done")
    String left();

    @Message("These answers stay as they are; the others are done.")
    String left_about();
}
