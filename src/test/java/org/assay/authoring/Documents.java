package org.assay.authoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** PDF and Word files of the tests, made when they are needed. */
final class Documents {
    private Documents() {}

    static byte[] pdf(String text, String runningHead, int linesOfAPage) {
        List<String> lines = Arrays.asList(text.split("\n"));
        try (PDDocument document = new PDDocument()) {
            int page = 0;
            for (int from = 0; from < lines.size(); from += linesOfAPage) {
                page++;
                List<String> part = lines.subList(from, Math.min(from + linesOfAPage, lines.size()));
                addPage(document, part, runningHead, "Page " + page);
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPage(PDDocument document, List<String> lines, String head, String foot) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 9);
            content.setLeading(16);
            content.newLineAtOffset(40, 750);
            content.showText(head);
            for (String line : lines) {
                content.newLine();
                content.showText(line);
            }
            content.newLine();
            content.showText(foot);
            content.endText();
        }
    }

    static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    static byte[] word(List<String> lines) {
        try (XWPFDocument document = new XWPFDocument()) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] saved(XWPFDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.write(file);
        return file.toByteArray();
    }

    /** Its headings are counted by Word, one standard is a list with marks, the other a table. */
    static byte[] numberedWord() {
        try (XWPFDocument document = new XWPFDocument()) {
            BigInteger headings = numbering(document, 1, "%1.%2");
            BigInteger marks = numbering(document, 2, "•");
            paragraph(document, "Counted by Word");
            numbered(document, headings, 1, "First (2 points)");
            paragraph(document, "Reference answer:");
            paragraph(document, "Something said.");
            paragraph(document, "Scoring standard:");
            numbered(document, marks, 0, "Says something (2 points)");
            numbered(document, headings, 1, "Second (3 points)");
            paragraph(document, "Reference answer:");
            paragraph(document, "Something else.");
            paragraph(document, "Scoring standard:");
            table(document);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void table(XWPFDocument document) {
        XWPFTable table = document.createTable(3, 2);
        List<List<String>> rows =
                List.of(List.of("Criterion", "Points"), List.of("What is else", "2"), List.of("Why it is", "1"));
        for (int row = 0; row < rows.size(); row++) {
            for (int cell = 0; cell < 2; cell++) {
                table.getRow(row).getCell(cell).setText(rows.get(row).get(cell));
            }
        }
    }

    private static void paragraph(XWPFDocument document, String text) {
        document.createParagraph().createRun().setText(text);
    }

    private static void numbered(XWPFDocument document, BigInteger list, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    private static BigInteger numbering(XWPFDocument document, int id, String form) {
        XWPFNumbering numbering =
                document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(id));
        for (int level = 0; level < 2; level++) {
            CTLvl style = list.addNewLvl();
            style.setIlvl(BigInteger.valueOf(level));
            style.addNewNumFmt().setVal(form.startsWith("%") ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
            style.addNewLvlText().setVal(form);
        }
        return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list)));
    }
}
