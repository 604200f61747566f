package org.assay.authoring;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A PDF in Chinese as office programs write it, with a font that every reader is expected to have, so none is embedded. */
final class ChinesePdf {
    private static final COSName FONT = COSName.getPDFName("F1");
    private static final String SONG = "STSong-Light";

    private ChinesePdf() {}

    static byte[] of(String text, String runningHead, int linesOfAPage) {
        List<String> lines = Arrays.asList(text.split("\n"));
        try (PDDocument document = new PDDocument()) {
            for (int from = 0; from < lines.size(); from += linesOfAPage) {
                List<String> part = lines.subList(from, Math.min(from + linesOfAPage, lines.size()));
                addPage(document, runningHead, part, "第 %d 页".formatted(from / linesOfAPage + 1));
            }
            return Documents.saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPage(PDDocument document, String head, List<String> lines, String foot) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(FONT, song());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        COSStream content = document.getDocument().createCOSStream();
        try (OutputStream out = content.createOutputStream()) {
            out.write(("BT /F1 9 Tf 16 TL 40 750 Td " + shown(head)
                            + lines.stream().map(ChinesePdf::shown).collect(Collectors.joining()) + shown(foot) + "ET")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(new PDStream(content));
    }

    /** A line, and on to the next. */
    private static String shown(String line) {
        return "<%s> Tj T* ".formatted(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)));
    }

    /** Of which only names are in the file. */
    private static COSDictionary song() {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 2);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, SONG);
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.TYPE, COSName.FONT);
        glyphs.setName(COSName.SUBTYPE, "CIDFontType0");
        glyphs.setName(COSName.BASE_FONT, SONG);
        glyphs.setItem(COSName.CIDSYSTEMINFO, system);
        glyphs.setItem(COSName.FONT_DESC, descriptor);
        COSArray descendants = new COSArray();
        descendants.add(glyphs);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, SONG);
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }
}
