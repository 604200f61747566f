package org.assay.web.authoring;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where in a version somebody is.
 *
 * @param base address of the version's page
 * @param question empty for the whole exam
 */
public record DraftPlace(String base, int version, String question) {
    static DraftPlace of(String exam, int version, String question) {
        return new DraftPlace("/exams/" + encoded(exam) + "/versions/" + version, version, question);
    }

    public String address() {
        return question.isEmpty() ? base : base + "?question=" + encoded(question);
    }

    String kept() {
        return address() + (question.isEmpty() ? "?" : "&") + "kept=true";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
