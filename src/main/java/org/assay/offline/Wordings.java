package org.assay.offline;

import java.util.ArrayList;
import java.util.List;
import org.assay.rubric.Criterion;

/**
 * The statements that earn a criterion and those that void it. Rulings are left out: code cannot tell whether such a note
 * lets more count or less, and a wording taken the wrong way round would be worse than none.
 */
record Wordings(Criterion criterion, List<Statement> accepted, List<Statement> rejected, KeyTerms terms) {
    /** Less is a bracket of a listing or the name of a part. */
    private static final int SHORTEST_LINE = 6;

    private static final int MOST_LINES = 40;

    static Wordings of(Criterion criterion, SentenceEmbedder embedder) {
        List<String> texts = new ArrayList<>();
        texts.add(criterion.text());
        texts.addAll(sayings(criterion.reference()));
        texts.addAll(criterion.accept());
        return new Wordings(
                criterion, statements(texts, embedder), statements(criterion.reject(), embedder), KeyTerms.of(texts));
    }

    /** A reference of several lines, as an import leaves it, says something in each of them; one vector for all says little. */
    static List<String> sayings(String reference) {
        List<String> lines = reference
                .lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_LINE)
                .limit(MOST_LINES)
                .toList();
        return lines.size() > 1 || reference.isBlank() ? lines : List.of(reference);
    }

    private static List<Statement> statements(List<String> texts, SentenceEmbedder embedder) {
        return texts.stream().map(text -> Statement.kept(text, embedder)).toList();
    }
}
