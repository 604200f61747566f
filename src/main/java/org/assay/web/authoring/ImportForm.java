package org.assay.web.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.catalog.RubricImport.DocumentType;
import org.assay.catalog.RubricImport.Splitting;
import org.assay.catalog.RubricImport.Upload;
import org.assay.problem.Complaint;
import org.assay.rubric.Exam;
import org.assay.web.Complaints;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** An answer key as it is uploaded or pasted. */
public class ImportForm {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    @RestForm
    public String exam;

    @RestForm("title")
    public String typedTitle;

    @RestForm("language")
    public String chosenLanguage;

    /** Ticked where no language model is to be asked. */
    @RestForm("rules")
    public boolean byRules;

    @RestForm
    public String text;

    @RestForm
    public FileUpload file;

    /** @throws org.assay.problem.Problem where no exam could go by it */
    String key() {
        String key = exam == null ? "" : exam.strip();
        if (!Exam.isKey(key)) {
            throw Complaints.invalid(List.of(new Complaint("/exam", "must be 1 to 64 of a-z, 0-9 and '-'")));
        }
        return key;
    }

    Optional<String> title() {
        return Optional.ofNullable(typedTitle).map(String::strip).filter(title -> !title.isEmpty());
    }

    /** Empty where it is to be recognised. */
    Optional<String> language() {
        return Optional.ofNullable(chosenLanguage).filter(LANGUAGES::contains);
    }

    Splitting splitting() {
        return byRules ? Splitting.RULES : Splitting.AUTO;
    }

    /** The file, else the pasted text. */
    Upload upload() {
        boolean pasted = text != null && !text.isBlank();
        if (file != null && !file.fileName().isEmpty()) {
            if (pasted) {
                throw Complaints.invalid(
                        List.of(new Complaint("/file", "There is a file and a text; send one of the two.")));
            }
            return new Upload(content(), type(file.fileName().toLowerCase(Locale.ROOT)));
        }
        if (!pasted) {
            throw Complaints.invalid(List.of(new Complaint("/file", "Choose a file, or paste a text.")));
        }
        return new Upload(text.getBytes(StandardCharsets.UTF_8), DocumentType.TEXT);
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentType type(String name) {
        if (name.endsWith(".doc") || name.endsWith(".docm")) {
            throw Complaints.invalid(
                    List.of(new Complaint("/file", "Of Word files only .docx can be read; save it as that.")));
        }
        if (name.endsWith(".pdf")) {
            return DocumentType.PDF;
        }
        return name.endsWith(".docx") ? DocumentType.WORD : DocumentType.TEXT;
    }
}
