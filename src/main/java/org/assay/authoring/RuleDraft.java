package org.assay.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.authoring.Outline.QuestionPart;
import org.assay.catalog.RubricImport.Draft;
import org.assay.rubric.Question;
import org.assay.rubric.Source;

/**
 * What rules made of a document.
 *
 * @param parts what the document has of each question, by where its heading stands
 */
record RuleDraft(Draft draft, Map<Source, QuestionPart> parts) {
    static RuleDraft of(Draft draft, List<QuestionPart> parts) {
        return new RuleDraft(
                draft,
                parts.stream()
                        .collect(Collectors.toMap(part -> part.heading().line().source(), part -> part)));
    }

    QuestionPart part(Question question) {
        return Optional.ofNullable(parts.get(question.source().orElseThrow())).orElseThrow();
    }
}
