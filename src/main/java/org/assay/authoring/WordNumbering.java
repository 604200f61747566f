package org.assay.authoring;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The numbers that Word puts before paragraphs: they stand nowhere in the text, but headings are known by them. */
final class WordNumbering {
    private static final int MOST_LEVELS = 9;
    private static final String HAN = "一二三四五六七八九";

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** What stands before the words of a paragraph: its number, a mark, or nothing. */
    String before(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        String form = paragraph.getNumLevelText();
        if (list == null || list.signum() == 0 || form == null || form.isBlank()) {
            return "";
        }
        int level = paragraph.getNumIlvl() == null
                ? 0
                : Math.min(paragraph.getNumIlvl().intValue(), MOST_LEVELS - 1);
        String indent = "  ".repeat(level);
        if ("bullet".equals(paragraph.getNumFmt())) {
            return indent + "- ";
        }
        int[] counts = counters.computeIfAbsent(list, key -> new int[MOST_LEVELS]);
        counts[level]++;
        Arrays.fill(counts, level + 1, MOST_LEVELS, 0);
        return number(form, counts, level, paragraph.getNumFmt()) + " ";
    }

    private static String number(String form, int[] counts, int level, String format) {
        String number = form;
        for (int i = 0; i < MOST_LEVELS; i++) {
            String count = i == level ? written(counts[i], format) : String.valueOf(Math.max(1, counts[i]));
            number = number.replace("%" + (i + 1), count);
        }
        return number;
    }

    private static String written(int count, String format) {
        String name = format == null ? "" : format;
        if (name.startsWith("chinese") || name.startsWith("japanese") || name.equals("ideographTraditional")) {
            return han(count);
        }
        if (name.endsWith("Letter") && count <= 26) {
            return String.valueOf((char) ((name.startsWith("upper") ? 'A' : 'a') + count - 1));
        }
        return String.valueOf(count);
    }

    private static String han(int count) {
        if (count < 1 || count > 99) {
            return String.valueOf(count);
        }
        String tens = count < 10 ? "" : (count < 20 ? "" : HAN.charAt(count / 10 - 1)) + "十";
        return tens + (count % 10 == 0 ? "" : HAN.charAt(count % 10 - 1));
    }
}
