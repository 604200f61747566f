package org.assay.judging;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/** What kinds of characters the reading of answers tells apart. */
final class Characters {
    private static final String NEGATORS = "不非无没未否勿莫";
    private static final String NUMERALS = "〇零一二两三四五六七八九十百千万亿半";
    /** Characters that turn a statement round when one of them takes the place of another. */
    private static final String OPPOSITES = "大小多少高低增减升降快慢长短上下左右前后先深浅强弱正负有易难优劣";

    private static final String FREE_PUNCTUATION = ":;?…⋯—―•《》〈〉【】〔〕";
    private static final String QUOTATION_MARKS = "\"'`“”‘’„‟‚‛«»‹›「」『』﹁﹂﹃﹄";
    private static final String COMMAS_AND_STOPS = ",.、。､｡";

    private Characters() {}

    /** The usual form of a full-width or half-width character; every other character is itself. */
    static int narrow(int codePoint) {
        if (codePoint == 0x3000) {
            return ' ';
        }
        if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
            return codePoint - 0xFEE0;
        }
        if (codePoint < 0xFF00 || codePoint > 0xFFEF) {
            return codePoint;
        }
        String usual = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        return usual.length() == 1 ? usual.charAt(0) : codePoint;
    }

    /** Lower case, but not of Greek: Σ, Δ and Θ do not mean what σ, δ and θ mean. */
    static int lower(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 32 : codePoint;
        }
        return Character.isUpperCase(codePoint) && UnicodeScript.of(codePoint) != UnicodeScript.GREEK
                ? Character.toLowerCase(codePoint)
                : codePoint;
    }

    /** Of a script that writes without spaces between words. */
    static boolean isCjk(int codePoint) {
        return codePoint >= 0x2E80
                && (Character.isIdeographic(codePoint) || codePoint >= 0x3041 && codePoint <= 0x30FF);
    }

    /** Of the block that nearly all of Chinese is written in: its characters have no other form. */
    static boolean isCommonCjk(int codePoint) {
        return codePoint >= 0x4E00 && codePoint <= 0x9FFF;
    }

    /** A letter, digit or underscore of a script that puts spaces between words. */
    static boolean isWord(int codePoint) {
        return codePoint == '_' || Character.isLetterOrDigit(codePoint) && !isCjk(codePoint);
    }

    static boolean isDigit(int codePoint) {
        return codePoint >= '0' && codePoint <= '9';
    }

    static boolean isNegator(int codePoint) {
        return NEGATORS.indexOf(codePoint) >= 0;
    }

    /** A raised or lowered character, which changes what stands before it. */
    static boolean isScript(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.OTHER_NUMBER, Character.MODIFIER_LETTER ->
                codePoint >= 0x2070 && codePoint <= 0x209C
                        || codePoint == '²'
                        || codePoint == '³'
                        || codePoint == '¹'
                        || codePoint >= 0x1D2C && codePoint <= 0x1D6A;
            default -> false;
        };
    }

    /** Takes no place on the page: zero-width and bidi characters, variation selectors. */
    static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT || codePoint >= 0xFE00 && codePoint <= 0xFE0F;
    }

    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint);
    }

    static boolean isQuotationMark(int codePoint) {
        return QUOTATION_MARKS.indexOf(codePoint) >= 0;
    }

    static boolean isCommaOrStop(int codePoint) {
        return COMMAS_AND_STOPS.indexOf(codePoint) >= 0;
    }

    static boolean isFreePunctuation(int codePoint) {
        return FREE_PUNCTUATION.indexOf(codePoint) >= 0;
    }

    /** A letter that a slightly wrong quote may add, lose or change: no Latin or Greek one, negator, numeral or opposite. */
    static boolean isFreeLetter(int codePoint) {
        if (!Character.isLetter(codePoint) || Character.getType(codePoint) == Character.MODIFIER_LETTER) {
            return false;
        }
        if (isCjk(codePoint)) {
            return !isNegator(codePoint) && NUMERALS.indexOf(codePoint) < 0 && OPPOSITES.indexOf(codePoint) < 0;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script != UnicodeScript.LATIN && script != UnicodeScript.GREEK && script != UnicodeScript.COMMON;
    }
}
