package org.assay.web.authoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on what a version would change; in Chinese in {@code messages/rescoring_zh.properties}. */
@MessageBundle("rescoring")
public interface RescoreMessages {
    @Message("What version {version} changes")
    String title(int version);

    @Message(
            "What is judged is added up again under this version, and no judge is asked. A criterion that changed has no level until it is judged again, so totals can become ranges. Nothing is changed by looking.")
    String about();

    @Message("This version is a draft: nothing can be scored under it before it is published.")
    String draft();

    @Message("Done. This is what was changed:")
    String applied();

    @Message(
            "{rescored} submissions added up again: {raised} rise, {lowered} fall, {crossing} cross a cut-off, {undecided} are a range afterwards.")
    String summary(int rescored, int raised, int lowered, int crossing, int undecided);

    @Message(
            "{current} are under this version already, {underway} are still being judged, {outdated} are final and stay as they are.")
    String rest(int current, int underway, int outdated);

    @Message("Cut-offs: {points}")
    String cutoffs(String points);

    @Message("The exam has no cut-offs; admins set them in its settings.")
    String no_cutoffs();

    @Message("Nobody moves.")
    String nobody();

    @Message("Who moves")
    String moves();

    @Message("The first {count} of {all}: those that cross a cut-off, then those that move furthest.")
    String first(int count, int all);

    @Message("Submission")
    String submission();

    @Message("Status")
    String status();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("Change")
    String change();

    @Message("Cut-off")
    String crossed();

    @Message("What becomes of it")
    String effect();

    @Message("Make it so")
    String make_it_so();

    @Message("I have looked at who moves; their scores are to change.")
    String confirm();

    @Message("Final submissions as well: whoever awaits them is told, and one that becomes a range is opened again.")
    String also_final();

    @Message("Rescore under version {version}")
    String apply(int version);
}
