package org.assay.judging;

import java.util.regex.Pattern;

/** Tells a place that a quote cuts out of its words in such a way that they come to say something else. */
final class Cut {
    private static final Pattern NEGATOR_BEFORE =
            Pattern.compile("(?:\\b(?:not|no)|n['’]t)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern REST_OF_NUMBER = Pattern.compile("^(?:\\d|\\.\\d|,\\d{3}(?!\\d))");
    private static final Pattern REST_OF_NEGATION = Pattern.compile("^(?:n['’]t|not)\\b", Pattern.CASE_INSENSITIVE);
    private static final int LOOK = 8;

    private Cut() {}

    static boolean isMisleading(String text, Span span) {
        return splitsPair(text, span.start())
                || splitsPair(text, span.end())
                || cutsBefore(text, span.start())
                || cutsAfter(text, span.end());
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static boolean cutsBefore(String text, int start) {
        if (start == 0) {
            return false;
        }
        int before = text.codePointBefore(start);
        int first = text.codePointAt(start);
        if (Characters.isNegator(before)) {
            return true;
        }
        if (Characters.isWord(first)) {
            return Character.isLetter(first) && Character.isLetter(before) && Characters.isWord(before)
                    || Characters.isDigit(first) && endsInNumber(text, start)
                    || Character.isWhitespace(before)
                            && NEGATOR_BEFORE
                                    .matcher(text.substring(Math.max(0, start - LOOK), start))
                                    .find();
        }
        return first == '.' && Characters.isDigit(before);
    }

    private static boolean endsInNumber(String text, int end) {
        char before = text.charAt(end - 1);
        return Characters.isDigit(before) || before == '.' && end >= 2 && Characters.isDigit(text.charAt(end - 2));
    }

    private static boolean cutsAfter(String text, int end) {
        if (end == text.length()) {
            return false;
        }
        int last = text.codePointBefore(end);
        if (Characters.isScript(text.codePointAt(end))) {
            return true;
        }
        if (!Characters.isWord(last)) {
            return false;
        }
        String rest = text.substring(end, Math.min(text.length(), end + LOOK));
        return Characters.isDigit(last)
                ? REST_OF_NUMBER.matcher(rest).find()
                : REST_OF_NEGATION.matcher(rest).find();
    }
}
