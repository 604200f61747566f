package org.assay.authoring;

import java.nio.charset.StandardCharsets;
import org.assay.catalog.RubricImport.Upload;
import org.assay.problem.Problem;

/** The text of an uploaded document, line by line as its author would count. */
final class DocumentText {
    private static final int MOST_BYTES = 20_000_000;

    /** Some 500 closely written pages. */
    static final int MOST_CHARACTERS = 2_000_000;

    private DocumentText() {}

    static String of(Upload upload) {
        byte[] content = upload.content();
        if (content.length > MOST_BYTES) {
            throw new Problem(
                    Problem.Kind.BODY_TOO_LARGE,
                    "The document has %d bytes, at most %d are possible.".formatted(content.length, MOST_BYTES));
        }
        if (content.length == 0) {
            throw Unreadable.because("The document is empty.");
        }
        String text =
                switch (upload.type()) {
                    case TEXT -> Pages.withoutRunningHeads(PlainText.of(content));
                    case PDF -> Pages.withoutRunningHeads(PdfText.of(content));
                    case WORD -> WordText.of(content);
                };
        if (text.isBlank()) {
            throw Unreadable.because("The document holds no text.");
        }
        checkLength(text.length());
        return storable(text).replaceAll("\\R", "\n");
    }

    /** Without NUL and halves of surrogate pairs, which PDF and Word files can hold and nobody can read. */
    private static String storable(String text) {
        return new String(text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static void checkLength(int characters) {
        if (characters > MOST_CHARACTERS) {
            throw Unreadable.because("The document has more than %d characters.", MOST_CHARACTERS);
        }
    }
}
