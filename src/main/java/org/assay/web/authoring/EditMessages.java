package org.assay.web.authoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which a rubric is edited; in Chinese in {@code messages/edit_zh.properties}. */
@MessageBundle("edit")
public interface EditMessages {
    @Message("Edit question {question}")
    String title(String question);

    @Message("Back without saving")
    String back();

    @Message("What you save becomes a new version. What is there stays as it is.")
    String about();

    @Message(
            "Version {latest} was stored after version {began}, which you began with. These are the differences; what you typed is still here, and saving it puts this question into version {latest}.")
    String others(int began, int latest);

    @Message("Version {latest} is newer than this one. Whoever saves here will be shown the differences first.")
    String newer(int latest);

    @Message("If it were saved now")
    String preview();

    @Message("The question can be worth {low} to {high} points.")
    String preview_range(String low, String high);

    @Message("It cannot be saved as it is typed; see what is marked.")
    String preview_none();

    @Message("reaches {low} to {high}")
    String reach(String low, String high);

    @Message("question")
    String question();

    @Message("item {id}")
    String item(String id);

    @Message("criterion {id}")
    String criterion(String id);

    @Message("level {id}")
    String level(String id);

    @Message("limit")
    String limit();

    @Message("Another item")
    String add_item();

    @Message("Another criterion")
    String add_criterion();

    @Message("Another level")
    String add_level();

    @Message("Another limit")
    String add_limit();

    @Message("Take away {part}")
    String remove(String part);

    @Message("Save as a new version")
    String save();

    @Message("Check")
    String check();

    @Message("The question as YAML")
    String yaml();

    @Message("Whatever has no field above. It replaces the whole question; the format is that of rubric files.")
    String yaml_about();

    @Message("Save the YAML as a new version")
    String save_yaml();

    @Message("Remove this question from the exam")
    String remove_question();

    @Message("The new version is without it; older versions keep it.")
    String remove_about();

    @Message("Remove it")
    String remove_it();

    @Message("Edit the exam {exam}")
    String exam_title(String exam);

    @Message("Exam")
    String exam();

    @Message("section {id}")
    String section(String id);

    @Message("group {id}")
    String group(String id);

    @Message("question {id}")
    String question_of(String id);

    @Message("adds up to {points}")
    String sum(String points);

    @Message("Nothing is in it. It cannot be saved like that: move or add questions, or take it away.")
    String empty();

    @Message("It is not empty, so it was not taken away. In it stand: {ids}. Move them or take them away first.")
    String holds(String ids);

    @Message("Move {part} up")
    String up(String part);

    @Message("Move {part} down")
    String down(String part);

    @Message("Another section")
    String add_section();

    @Message("Another group in section {section}")
    String add_group(String section);

    @Message("Put the questions of section {section} in a group")
    String group_all(String section);

    @Message("Choose question {id}")
    String choose(String id);

    @Message("Move the chosen questions to")
    String move_to();

    @Message("Move them")
    String move();

    @Message("Add a question")
    String add_question();

    @Message("Save with this question")
    String save_question();

    @Message("Where")
    String where();
}
