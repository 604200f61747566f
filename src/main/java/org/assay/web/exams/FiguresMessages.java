package org.assay.web.exams;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the figures of an exam; in Chinese in {@code messages/figures_zh.properties}. */
@MessageBundle("figures")
public interface FiguresMessages {
    @Message("Totals")
    String totals();

    @Message("Nothing is judged yet.")
    String nothing();

    @Message("Submissions by their share of the points; those that are still a range are left out.")
    String totals_about();

    @Message("Share of the points")
    String share();

    @Message("{from} to {to} %")
    String tenth(int from, int to);

    @Message("Final")
    String finals();

    @Message("Awaiting review")
    String awaiting();

    @Message("In numbers")
    String as_table();

    @Message(
            "Bars: how many submissions have each tenth of the points, final or awaiting review. The numbers are in the table below.")
    String totals_chart();

    @Message(
            "Bars, one for each criterion of question {question}: the share of answers at each level, and without one. The numbers are in the table below.")
    String levels_chart(String question);

    @Message(
            "Bars, one or two for each criterion of question {question}: how often judge and reviewers chose the same level. The numbers are in the table below.")
    String agreement_chart(String question);

    @Message("Mean")
    String mean();

    @Message("Still a range")
    String undecided();

    @Message("Levels")
    String levels();

    @Message(
            "The latest level of every criterion, with overrides. A criterion that nobody misses, or that everybody misses, tells candidates apart no better than none.")
    String levels_about();

    @Message("Question")
    String question();

    @Message("Criterion")
    String criterion();

    @Message("Answers")
    String answers();

    @Message("Without a level")
    String abstained();

    @Message("Share of each level")
    String level_shares();

    @Message("Agreement")
    String agreement();

    @Message(
            "The judge against what reviewers confirmed. Who saw the judgment first tends to agree with it; blind is the fairer figure. Intervals are of 95 %.")
    String agreement_about();

    @Message("Nobody has confirmed anything yet.")
    String no_agreement();

    @Message("Whose")
    String whose();

    @Message("How confirmed")
    String how();

    @Message("blind")
    String blind();

    @Message("with the judgment in sight")
    String seen();

    @Message("Pairs")
    String pairs();

    @Message("Same level")
    String exact();

    @Message("Quadratic kappa")
    String kappa();

    @Message("Too lenient by, in points")
    String bias();

    @Message("all criteria")
    String overall();

    @Message("Reviewers on gold")
    String reviewers();

    @Message("Reviewer")
    String reviewer();
}
