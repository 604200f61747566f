package org.assay.web.exams;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on which an answer is tried; in Chinese in {@code messages/tried_zh.properties}. */
@MessageBundle("tried")
public interface TryMessages {
    @Message("Try it")
    String title();

    @Message("Judges one answer on the spot. Nothing of it is stored.")
    String about();

    @Message("Exam")
    String exam();

    @Message("{title}, version {version}")
    String exam_version(String title, int version);

    @Message("{title}, version {version} (draft)")
    String exam_draft(String title, int version);

    @Message("Show its questions")
    String choose();

    @Message("Question")
    String question();

    @Message("Answer")
    String answer();

    @Message("20,000 characters at most.")
    String answer_hint();

    @Message("Judge it")
    String judge();

    @Message("No exam is published yet.")
    String no_exam();

    @Message("Result")
    String result();

    @Message("{points} of {max} points")
    String points(String points, String max);

    @Message("{low} to {high} of {max} points, until a person decides")
    String range(String low, String high, String max);

    @Message("Judged by {judge} ({model}) in {milliseconds} ms")
    String judged_by(String judge, String model, long milliseconds);

    @Message("Criterion")
    String criterion();

    @Message("Level")
    String level();

    @Message("Points of the criterion")
    String criterion_points();

    @Message("Words that show it")
    String quotes();

    @Message("Why")
    String rationale();

    @Message("no level")
    String no_level();

    @Message("does not count")
    String not_counted();

    @Message("Reasons for a person to look")
    String reasons();

    @Message("How the points came about")
    String trace();
}
