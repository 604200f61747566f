package org.assay.web.exams;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for what two versions do not say the same of; in Chinese in {@code messages/diff_zh.properties}. */
@MessageBundle("diff")
public interface DiffMessages {
    @Message("From version {from} to version {to}")
    String title(int from, int to);

    @Message("Differences")
    String differences();

    @Message("The two versions say the same.")
    String none();

    @Message("Compare with version {version}")
    String compare(int version);

    @Message("Compare with")
    String compare_with();

    @Message("Compare")
    String compare_now();

    @Message("Where")
    String where();

    @Message("What")
    String what();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("added")
    String added();

    @Message("removed")
    String removed();

    @Message("changed")
    String changed();

    @Message("is judged anew")
    String judged_anew();

    @Message("judgments stay")
    String judgments_stay();

    @Message("{added} added, {removed} removed, {changed} changed; {judging} criteria are judged anew.")
    String summary(long added, long removed, long changed, long judging);
}
