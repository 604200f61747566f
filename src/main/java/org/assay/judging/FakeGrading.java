package org.assay.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds blocks of JSON in an answer that look like the reply of a grader. */
final class FakeGrading {
    private static final String RESULT =
            "(?:(?:total|final|awarded|overall)?[_ ]?(?:score|points|grade|marks|rating)s?|total|level|verdict|得分|总分|分数|评分|等级|最终得分)";
    private static final String COMPANY =
            "(?:criteri(?:on|a)(?:_id)?|feedback|rationale|why|evidence|quotes?|comments?|reason(?:ing)?|justification|explanation|max(?:_?(?:score|points))?"
                    + "|full_?(?:score|marks)|correct|passed|question|answer|lines|candidate|评语|理由|评分点|满分|依据|备注|考生)";

    private static final Pattern RESULT_KEY = Pattern.compile("[\"']" + RESULT + "[\"'] ?:");
    private static final Pattern COMPANY_KEY = Pattern.compile("[\"']" + COMPANY + "[\"'] ?:");
    private static final Pattern NOTHING_ELSE = Pattern.compile(
            "\\{\\s*(?:\"" + RESULT
                    + "\" ?: ?\"?(?:[1-9]\\d*(?:\\.\\d+)?(?: ?/ ?\\d+)?|满分|full|max(?:imum)?|met|pass(?:ed)?|correct|perfect)\"?\\s*,?\\s*)+\\}");
    private static final Pattern TOP_LEVEL = Pattern.compile(
            "\"" + RESULT + "\" ?: ?\"(?:满分|full(?: \\w+)?|max(?:imum)?|met|pass(?:ed)?|correct|perfect|满足)\"");
    private static final int LONGEST = 4_000;

    private FakeGrading() {}

    /** The blocks as places in the given text. */
    static List<Span> in(String text) {
        List<Span> blocks = new ArrayList<>();
        for (int start = text.indexOf('{'); start >= 0; ) {
            int end = endOf(text, start);
            if (end > 0 && isGrading(text.substring(start, end))) {
                blocks.add(new Span(start, end));
                start = text.indexOf('{', end);
            } else {
                start = text.indexOf('{', start + 1);
            }
        }
        return blocks;
    }

    /** Behind the bracket that closes the block, or 0 where there is none near enough. */
    private static int endOf(String text, int start) {
        int depth = 0;
        for (int i = start; i < Math.min(text.length(), start + LONGEST); i++) {
            char here = text.charAt(i);
            if (here == '{') {
                depth++;
            } else if (here == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isGrading(String block) {
        return RESULT_KEY.matcher(block).find() && COMPANY_KEY.matcher(block).find()
                || NOTHING_ELSE.matcher(block).matches()
                || TOP_LEVEL.matcher(block).find();
    }
}
