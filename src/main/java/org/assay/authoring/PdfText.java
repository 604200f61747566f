package org.assay.authoring;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.problem.Problem;

/** The text of a PDF, page by page. */
final class PdfText {
    private static final int MOST_PAGES = 500;

    private PdfText() {}

    static String of(byte[] content) {
        PdfInflation.check(content);
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            check(document);
            String text = text(document);
            if (text.isBlank()) {
                throw Unreadable.because("The PDF holds no text, only images: have its text recognised first.");
            }
            return text;
        } catch (InvalidPasswordException e) {
            throw Unreadable.because("The PDF is encrypted: save it without a password.");
        } catch (Problem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Unreadable.damaged("PDF");
        }
    }

    private static void check(PDDocument document) {
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            throw Unreadable.because("The PDF is protected: its author does not permit its text to be taken out.");
        }
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw Unreadable.because(
                    "The PDF has %d pages, at most %d are possible.", document.getNumberOfPages(), MOST_PAGES);
        }
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        stripper.setPageEnd(Pages.BREAK);
        Bounded text = new Bounded();
        try {
            stripper.writeText(document, text);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return text.toString();
    }

    /** Ends where the text grows too long, or whoever waits for it has given up. */
    private static final class Bounded extends Writer {
        private final StringWriter text = new StringWriter();

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("nobody waits for it any more");
            }
            DocumentText.checkLength(text.getBuffer().length() + length);
            text.write(characters, from, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
