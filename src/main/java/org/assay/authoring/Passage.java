package org.assay.authoring;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.rubric.Source;

/** Lines of the document that belong together, under what heads them. */
record Passage(String title, Line head, List<Line> body) {
    /** As much of a reference as a rubric takes. */
    private static final int LONGEST = 20_000;

    Source source() {
        int to = body.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(Line::to)
                .max()
                .orElse(head.to());
        return new Source(head.from(), Math.max(to, head.to()));
    }

    String text() {
        String text = textOf(Stream.concat(Stream.of(head), body.stream()).toList());
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    static String textOf(List<Line> lines) {
        return lines.stream()
                .map(line -> line.code() ? line.text() : line.text().strip())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
