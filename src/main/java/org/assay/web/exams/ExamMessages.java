package org.assay.web.exams;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about exams; in Chinese in {@code messages/exam_zh.properties}. */
@MessageBundle("exam")
public interface ExamMessages {
    @Message("Exams")
    String exams();

    @Message("Exam")
    String exam();

    @Message("Title")
    String title();

    @Message("Language")
    String language();

    @Message("Points")
    String points();

    @Message("{points} points")
    String of_points(String points);

    @Message("Newest version")
    String newest();

    @Message("Published version")
    String published_version();

    @Message("none")
    String none();

    @Message("There is no exam yet.")
    String no_exams();

    @Message("Version {version}")
    String version(int version);

    @Message("published")
    String published();

    @Message("draft")
    String draft();

    @Message("Versions")
    String versions();

    @Message("Status")
    String status();

    @Message("Stored")
    String stored();

    @Message("Published")
    String published_at();

    @Message("by {name}")
    String by(String name);

    @Message("Settings")
    String settings();

    @Message("Try a question of it")
    String try_it();

    @Message("Rubric")
    String rubric();

    @Message("What was asked")
    String ask();

    @Message("Reference answer")
    String reference();

    @Message("Item or criterion")
    String node();

    @Message("Text")
    String text();

    @Message("Rules")
    String rules();

    @Message("item")
    String item();

    @Message("bonus item")
    String bonus_item();

    @Message("criterion")
    String criterion();

    @Message("deduction")
    String deduction();

    @Message("the best {count} of {all} count")
    String pays_best(int count, int all);

    @Message("paid by the number fully met: {steps}")
    String pays_steps(String steps);

    @Message("no words are paid twice")
    String distinct();

    @Message("with fewer than {count} answered, {points} points at most")
    String limit(int count, String points);

    @Message("not below {points} points")
    String floor(String points);

    @Message("only if {criterion} is not at its last level")
    String requires(String criterion);

    @Message("needs no quote")
    String no_quote();

    @Message("bonus may lift it above its points")
    String bonus_above();

    @Message("Wordings")
    String wordings();

    @Message("Also earned by")
    String accept();

    @Message("Voided by")
    String reject();

    @Message("Findings")
    String findings();

    @Message("The linter found nothing.")
    String no_findings();

    @Message("Weight")
    String severity();

    @Message("error")
    String error();

    @Message("warning")
    String warning();

    @Message("note")
    String info();

    @Message("Where")
    String where();

    @Message("What was found")
    String found();

    @Message("Accepted, because")
    String accepted();

    @Message("Work on this draft")
    String work_on_it();

    @Message("Rubric beside its text")
    String beside_its_text();

    @Message("Answer the findings")
    String answer_findings();

    @Message("To publishing it")
    String to_publish();
}
