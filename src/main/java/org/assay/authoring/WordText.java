package org.assay.authoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.assay.problem.Problem;

/** The text of a Word document: a line for each paragraph, with its number where Word counts, and for each row of a table. */
final class WordText {
    /** The first bytes of the older container, in which encrypted documents and those of before 2007 are kept. */
    private static final int OLD_CONTAINER = 0xD0CF11E0;

    static {
        // For the whole process: nothing else here reads such files.
        ZipSecureFile.setMaxEntrySize(16_000_000);
        ZipSecureFile.setMaxFileCount(1_000);
        ZipSecureFile.setMinInflateRatio(0.01);
    }

    private WordText() {}

    static String of(byte[] content) {
        if (content.length > 4 && ByteBuffer.wrap(content).getInt() == OLD_CONTAINER) {
            throw Unreadable.because(
                    "The document is encrypted, or of an older format: save it as .docx without a password.");
        }
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            if (!file.getPartsByContentType(XWPFRelation.MACRO_DOCUMENT.getContentType())
                    .isEmpty()) {
                throw Unreadable.because("The document has macros: save it as .docx.");
            }
            try (XWPFDocument document = new XWPFDocument(file)) {
                return String.join("\n", lines(document));
            }
        } catch (Problem e) {
            throw e;
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw isBomb(e)
                    ? Unreadable.because("The document would unpack to far more than its size.")
                    : Unreadable.damaged("Word document (.docx)");
        }
    }

    private static boolean isBomb(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> lines(XWPFDocument document) {
        WordNumbering numbering = new WordNumbering();
        List<String> lines = new ArrayList<>();
        int length = 0;
        for (IBodyElement element : document.getBodyElements()) {
            int before = lines.size();
            switch (element) {
                case XWPFParagraph paragraph -> lines.add(numbering.before(paragraph) + paragraph.getText());
                case XWPFTable table -> table.getRows().forEach(row -> lines.add(row(row)));
                default -> lines.add("");
            }
            length += lines.subList(before, lines.size()).stream()
                    .mapToInt(String::length)
                    .sum();
            DocumentText.checkLength(length);
        }
        return lines;
    }

    private static String row(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> cell.getText().replaceAll("\\s*\\R\\s*", " ").strip())
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
