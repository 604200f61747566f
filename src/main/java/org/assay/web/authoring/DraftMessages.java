package org.assay.web.authoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on which a draft is worked on; in Chinese in {@code messages/draft_zh.properties}. */
@MessageBundle("draft")
public interface DraftMessages {
    @Message("{title}, version {version}")
    String title(String title, int version);

    @Message("This version is published and never changes. What is mended here becomes a new draft.")
    String published();

    @Message("Version {version} is the newest one.")
    String newer(int version);

    @Message("Before it is published")
    String left();

    @Message("Nothing is in the way.")
    String nothing_left();

    @Message("Answered {done} of {all}.")
    String progress(long done, long all);

    @Message("Go to what is next")
    String next_open();

    @Message("Publish version {version}")
    String publish(int version);

    @Message("Cannot be published yet: {errors} to mend and {warnings} without an answer.")
    String hindered(long errors, long warnings);

    @Message("The reasons are kept.")
    String kept();

    @Message("Outline")
    String outline();

    @Message("The whole exam")
    String whole();

    @Message("{count} open")
    String open(long count);

    @Message("{points} points")
    String points(String points);

    @Message("reaches {low} to {high}")
    String reach(String low, String high);

    @Message("Questions to you")
    String asked();

    @Message("Nothing was found here.")
    String nothing_asked();

    @Message("to mend")
    String error();

    @Message("to mend or to accept")
    String warning();

    @Message("note")
    String info();

    @Message("accepted")
    String accepted();

    @Message("Mend it")
    String mend();

    @Message("Mend {finding}")
    String mend_finding(String finding);

    @Message("Show the place")
    String show_place();

    @Message("It is meant so, because")
    String because();

    @Message("Why {finding} is meant so")
    String why(String finding);

    @Message("The same reason for the {count} others of this kind")
    String for_all(long count);

    @Message("Keep the reasons")
    String keep();

    @Message("Rubric")
    String rubric();

    @Message("Imported text")
    String text();

    @Message("This version was not imported, so there is no text to compare it with.")
    String no_text();

    @Message("The question came from no line of the imported text.")
    String no_lines();

    @Message("line {line}")
    String line(int line);

    @Message("lines {from} to {to}")
    String lines(int from, int to);

    @Message("To what came of line {line}")
    String of_line(int line);

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Edit this question")
    String edit();

    @Message("Edit titles, points and order, add and remove")
    String edit_exam();

    @Message("Sections and groups")
    String sections();

    @Message("Section or group")
    String section();

    @Message("Questions")
    String questions();

    @Message("Begin with question {question}")
    String begin(String question);
}
