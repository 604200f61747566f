package org.assay.offline;

import java.util.ArrayList;
import java.util.List;
import org.assay.rubric.Criterion;

/**
 * The statements that earn a criterion and those that void it. Rulings are left out: code cannot tell whether such a note
 * lets more count or less, and a wording taken the wrong way round would be worse than none.
 */
record Wordings(Criterion criterion, List<Statement> accepted, List<Statement> rejected, KeyTerms terms) {
    static Wordings of(Criterion criterion, SentenceEmbedder embedder) {
        List<String> texts = new ArrayList<>();
        texts.add(criterion.text());
        if (!criterion.reference().isBlank()) {
            texts.add(criterion.reference());
        }
        texts.addAll(criterion.accept());
        return new Wordings(
                criterion, statements(texts, embedder), statements(criterion.reject(), embedder), KeyTerms.of(texts));
    }

    private static List<Statement> statements(List<String> texts, SentenceEmbedder embedder) {
        return texts.stream().map(text -> Statement.kept(text, embedder)).toList();
    }
}
