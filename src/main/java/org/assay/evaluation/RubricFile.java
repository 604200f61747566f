package org.assay.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.catalog.Format;
import org.assay.catalog.RubricImport;
import org.assay.catalog.RubricImport.DocumentType;
import org.assay.catalog.RubricImport.Splitting;
import org.assay.catalog.RubricImport.Upload;
import org.assay.catalog.RubricReader;
import org.assay.catalog.ShippedExam;
import org.assay.rubric.Exam;

/** A rubric in a file, or an answer key that is one once it is imported by rules; which, its name tells. */
record RubricFile(RubricImport documents) {
    private static final Map<String, DocumentType> DOCUMENTS = Map.of(
            "txt", DocumentType.TEXT, "md", DocumentType.TEXT, "pdf", DocumentType.PDF, "docx", DocumentType.WORD);

    /** The shipped exam where there is no file. */
    Exam read(Optional<Path> file) throws IOException {
        return file.isPresent() ? read(file.get()) : rubric(ShippedExam.content(), Format.YAML);
    }

    Exam read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        DocumentType document = DOCUMENTS.get(ending);
        return document == null
                ? rubric(content, ending.equals("json") ? Format.JSON : Format.YAML)
                : documents
                        .draft("imported", Optional.empty(), new Upload(content, document), Splitting.RULES)
                        .exam();
    }

    private static Exam rubric(byte[] content, Format format) {
        return new RubricReader().read(content, format).exam();
    }
}
