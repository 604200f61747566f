package org.assay.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.assay.rubric.Exam;
import org.assay.scoring.TraceSentences;

/** The language of the sentences in a reply: what the reader prefers, else that of the exam. */
@RequestScoped
class ReaderLanguage {
    private static final String ANY = "*";

    @Context
    HttpHeaders headers;

    TraceSentences sentences(Exam exam) {
        return headers.getAcceptableLanguages().stream()
                .map(java.util.Locale::toLanguageTag)
                .filter(tag -> !tag.equals(ANY) && !tag.equals("und"))
                .findFirst()
                .map(TraceSentences::in)
                .orElseGet(() -> TraceSentences.in(exam.language()));
    }
}
