package org.assay.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.authoring.Outline.GroupPart;
import org.assay.authoring.Outline.Heading;
import org.assay.authoring.Outline.QuestionPart;
import org.assay.authoring.Outline.SectionPart;
import org.assay.rubric.Bonus;
import org.assay.rubric.Exam;
import org.assay.rubric.Group;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Section;

/** The whole document as an exam. */
final class ExamDraft {
    private final Outline outline;
    private final Doubts doubts;
    private final boolean numbersRepeat;
    private final Set<String> taken = new HashSet<>();

    private ExamDraft(Outline outline, Doubts doubts) {
        this.outline = outline;
        this.doubts = doubts;
        List<String> numbers = outline.questions().stream()
                .map(question -> question.heading().number())
                .toList();
        this.numbersRepeat = new HashSet<>(numbers).size() < numbers.size();
    }

    /** Empty where no question could be drafted. */
    static Optional<Exam> of(Outline outline, String key, String title, String language, Doubts doubts) {
        List<Section> sections = new ExamDraft(outline, doubts).sections(title);
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        Points sum = Points.sum(sections.stream().map(Section::points).toList());
        return Optional.of(new Exam(key, title, language, outline.points().orElse(sum), Bonus.WITHIN, sections));
    }

    private List<Section> sections(String title) {
        List<Section> sections = new ArrayList<>();
        int number = 0;
        for (SectionPart part : outline.sections()) {
            number++;
            section(part, number, title).ifPresent(sections::add);
        }
        return sections;
    }

    private Optional<Section> section(SectionPart part, int number, String title) {
        String name = part.heading()
                .map(Heading::title)
                .filter(text -> !text.isBlank())
                .orElse(title);
        List<Group> groups = new ArrayList<>();
        for (GroupPart group : part.groups()) {
            group(group, number, name).ifPresent(groups::add);
        }
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        boolean grouped =
                part.groups().stream().anyMatch(group -> group.heading().isPresent());
        List<Question> ungrouped = grouped ? List.of() : groups.getFirst().questions();
        Points sum = Points.sum(groups.stream().map(Group::points).toList());
        return Optional.of(new Section(
                "section-" + number,
                name,
                part.heading().flatMap(Heading::points).orElse(sum),
                grouped ? groups : List.of(),
                ungrouped));
    }

    private Optional<Group> group(GroupPart part, int section, String title) {
        List<Question> questions = new ArrayList<>();
        for (QuestionPart question : part.questions()) {
            QuestionDraft.of(id(question.heading(), section), question, doubts).ifPresent(questions::add);
        }
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        Points sum = Points.sum(questions.stream().map(Question::points).toList());
        String id = part.heading()
                .map(Heading::number)
                .map(number -> free("g-" + number, number))
                .orElse("section-" + section);
        return Optional.of(new Group(
                id,
                part.heading()
                        .map(Heading::title)
                        .filter(text -> !text.isBlank())
                        .orElse(title),
                part.heading().flatMap(Heading::points).orElse(sum),
                questions));
    }

    private String id(Heading heading, int section) {
        String number = numbersRepeat ? section + "." + heading.number() : heading.number();
        return free("q-" + number, "q-" + number).substring(2);
    }

    /** The name, or with a count behind it where it is taken. */
    private String free(String key, String name) {
        String free = name;
        for (int i = 2; !taken.add(key + "/" + free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
