package org.assay.api;

import java.util.List;
import org.assay.catalog.Rubric;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exam as candidates may see it: without references and criteria. */
@Schema(description = "An exam as candidates may see it: without references and criteria.")
public record CandidateExamView(
        String exam, int version, String title, String language, Points points, List<SectionView> sections) {

    /** A part of the exam. */
    public record SectionView(String section, String title, Points points, List<QuestionView> questions) {}

    /** What is asked. */
    @Schema(name = "CandidateQuestionView")
    public record QuestionView(String question, String title, Points points, String ask) {
        static QuestionView of(Question question) {
            return new QuestionView(question.id(), question.title(), question.points(), question.ask());
        }
    }

    static CandidateExamView of(Rubric rubric) {
        return new CandidateExamView(
                rubric.exam().key(),
                rubric.version(),
                rubric.exam().title(),
                rubric.exam().language(),
                rubric.exam().points(),
                rubric.exam().sections().stream()
                        .map(section -> new SectionView(
                                section.id(),
                                section.title(),
                                section.points(),
                                section.questions().map(QuestionView::of).toList()))
                        .toList());
    }
}
