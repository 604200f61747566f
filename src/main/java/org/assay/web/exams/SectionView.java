package org.assay.web.exams;

import java.util.List;
import java.util.stream.Stream;
import org.assay.rubric.Exam;
import org.assay.rubric.Group;
import org.assay.rubric.Points;
import org.assay.rubric.Section;

/** A section of an exam as its page shows it. */
public record SectionView(String title, Points points, List<GroupView> groups) {
    /**
     * Questions under a heading.
     *
     * @param title null where the questions stand directly in the section
     */
    public record GroupView(String title, Points points, List<RubricOutline.Outlined> questions) {}

    static List<SectionView> of(Exam exam, RubricOutline outline) {
        return exam.sections().stream()
                .map(section -> new SectionView(section.title(), section.points(), groups(section, outline)))
                .toList();
    }

    private static List<GroupView> groups(Section section, RubricOutline outline) {
        Stream<GroupView> ungrouped = section.ungrouped().isEmpty()
                ? Stream.empty()
                : Stream.of(new GroupView(
                        null,
                        section.points(),
                        section.ungrouped().stream().map(outline::outline).toList()));
        return Stream.concat(section.groups().stream().map(group -> group(group, outline)), ungrouped)
                .toList();
    }

    private static GroupView group(Group group, RubricOutline outline) {
        return new GroupView(
                group.title(),
                group.points(),
                group.questions().stream().map(outline::outline).toList());
    }
}
