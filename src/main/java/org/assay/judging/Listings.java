package org.assay.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells code from prose in a text: fenced blocks and indented lines are code. */
final class Listings {
    private static final Pattern FENCE = Pattern.compile("^\\s*(?:```|~~~)");
    private static final Pattern INDENTED = Pattern.compile("^(?: {4}|\\t)\\s*(?![-*•+]\\s|\\d+[.)、])\\S");

    private Listings() {}

    /** The stretches of prose between the code, in order, none of them blank. */
    static List<String> proseOf(String text) {
        List<String> prose = new ArrayList<>();
        StringBuilder stretch = new StringBuilder();
        boolean fenced = false;
        for (String line : text.lines().toList()) {
            boolean fence = FENCE.matcher(line).find();
            if (fence || fenced || INDENTED.matcher(line).find()) {
                take(stretch, prose);
            } else {
                stretch.append(line).append('\n');
            }
            fenced ^= fence;
        }
        take(stretch, prose);
        return prose;
    }

    private static void take(StringBuilder stretch, List<String> prose) {
        if (!stretch.toString().isBlank()) {
            prose.add(stretch.toString());
        }
        stretch.setLength(0);
    }
}
