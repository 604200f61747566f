package org.assay.web.authoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on which answer keys are uploaded; in Chinese in {@code messages/upload_zh.properties}. */
@MessageBundle("upload")
public interface ImportMessages {
    @Message("Import an answer key")
    String title();

    @Message(
            "Rules read reference answers and scoring standards as people write them, and make a draft of them. Whatever is not sure becomes a question to you; nothing is published by it.")
    String about();

    @Message("Key of the exam")
    String exam();

    @Message(
            "1 to 64 of a-z, 0-9 and '-', such as data-structures. Where the exam is there already the draft becomes its newest version.")
    String exam_hint();

    @Message("Title")
    String exam_title();

    @Message("By default the first line of the document.")
    String title_hint();

    @Message("Language of the document")
    String language();

    @Message("as recognised")
    String recognised();

    @Message("File")
    String file();

    @Message(
            "Text, Markdown, PDF or Word (.docx), up to 4 MB. After a refusal your browser asks you to choose it again.")
    String file_hint();

    @Message("Or the text itself")
    String text();

    @Message(
            "A question has a heading such as ‘1.1 Title (8 points)’, with its reference answer and its scoring standard below.")
    String text_hint();

    @Message("By rules alone, even where a language model could propose criteria")
    String by_rules();

    @Message("Make a draft")
    String send();
}
