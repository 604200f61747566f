package org.assay.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.rubric.Points;

/**
 * What a document holds, before it is understood: its sections with their groups and questions.
 *
 * @param points the points that the document declares for the whole
 */
record Outline(String title, Optional<Points> points, List<SectionPart> sections) {

    /** Questions under a section's heading; one without a title where the document has no sections. */
    record SectionPart(Optional<Heading> heading, List<GroupPart> groups) {}

    /** Questions under a group's heading, or directly under the section's. */
    record GroupPart(Optional<Heading> heading, List<QuestionPart> questions) {
        /** Question 2.1 is not one of group 1, even where nothing heads group 2. */
        boolean holds(String question) {
            return heading.isEmpty() || question.startsWith(heading.get().number() + ".");
        }
    }

    /** The heading of a part, with the points that it declares. */
    record Heading(String number, String title, Optional<Points> points, Line line) {}

    /**
     * The lines of one question.
     *
     * @param referenceNote what stands beside the words "reference answer"
     * @param standardNote what stands beside the words "scoring standard"
     */
    record QuestionPart(
            Heading heading,
            List<Line> ask,
            String referenceNote,
            List<Line> reference,
            Optional<Line> standardNote,
            List<Line> standard) {}

    List<QuestionPart> questions() {
        List<QuestionPart> all = new ArrayList<>();
        sections.forEach(section -> section.groups().forEach(group -> all.addAll(group.questions())));
        return all;
    }
}
