package org.assay.web.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.catalog.Rubric;
import org.assay.rubric.Group;
import org.assay.rubric.Part;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Section;
import org.assay.rubric.Source;
import org.assay.scoring.Finding;
import org.assay.scoring.Finding.Severity;
import org.assay.scoring.Range;
import org.assay.web.Complaints;
import org.assay.web.exams.ExamMessages;
import org.assay.web.exams.RubricOutline;

/**
 * A version as its author works on it: one question beside the text that it came from, what is asked of the author
 * there, and an outline of the rest.
 *
 * @param shown null where the whole exam is looked at
 * @param asked what was found there
 */
public record DraftView(Rubric rubric, List<SectionEntry> outline, Left left, Shown shown, List<AskedFinding> asked) {

    /** A section in the outline. */
    public record SectionEntry(String title, Points points, List<GroupEntry> groups) {}

    /** Questions under a heading, which is null where they stand directly in their section. */
    public record GroupEntry(String title, Points points, List<Entry> questions) {}

    /**
     * A question in the outline.
     *
     * @param open how many findings of it hinder publishing
     */
    public record Entry(String id, String title, Points points, long open) {}

    /**
     * What hinders publishing.
     *
     * @param warnings those without a reason
     * @param ofAll how many errors and warnings there are, answered or not
     * @param next the question where the first of them is, empty for the whole exam; null where nothing is left
     */
    public record Left(long errors, long warnings, long ofAll, String next) {
        public long done() {
            return ofAll - errors - warnings;
        }

        public boolean isNothing() {
            return errors + warnings == 0;
        }
    }

    /** The question that is looked at. */
    public record Shown(
            Question question,
            List<String> rules,
            Range reach,
            List<PartView> parts,
            List<SourceLine> lines,
            String previous,
            String next) {}

    /**
     * An item or a criterion of it.
     *
     * @param reach null for a criterion
     * @param source null where it came from no document
     */
    public record PartView(RubricOutline.Row row, Range reach, Source source) {}

    /** Whether a reason is an answer to anything that is asked here. */
    public boolean isAnswerable() {
        return asked.stream().anyMatch(finding -> finding.open() && finding.isAcceptable());
    }

    static DraftView of(
            Rubric rubric, String question, String text, ExamMessages words, Reasons typed, Complaints complaints) {
        List<Finding> findings = rubric.findings();
        Map<String, Long> open = findings.stream()
                .filter(Finding::hindersPublishing)
                .collect(Collectors.groupingBy(finding -> place(finding, rubric), Collectors.counting()));
        return new DraftView(
                rubric,
                rubric.exam().sections().stream()
                        .map(section -> entry(section, open))
                        .toList(),
                left(rubric, findings, open),
                rubric.exam()
                        .question(question)
                        .map(asked -> shown(rubric, asked, text, words))
                        .orElse(null),
                findings.stream()
                        .filter(finding -> place(finding, rubric).equals(question))
                        .sorted(Comparator.comparing(DraftView::weight))
                        .map(finding -> AskedFinding.of(finding, rubric.exam(), findings, text, typed, complaints))
                        .toList());
    }

    /** The id of a question, or empty for the whole exam. */
    private static String place(Finding finding, Rubric rubric) {
        String question = AskedFinding.question(finding, rubric.exam());
        return question == null ? "" : question;
    }

    private static int weight(Finding finding) {
        return finding.hindersPublishing() ? finding.severity().ordinal() : Severity.values().length;
    }

    private static Left left(Rubric rubric, List<Finding> findings, Map<String, Long> open) {
        long errors = findings.stream()
                .filter(finding -> finding.hindersPublishing() && finding.severity() == Severity.ERROR)
                .count();
        long all = open.values().stream().mapToLong(Long::longValue).sum();
        String next = Stream.concat(Stream.of(""), rubric.exam().questions().map(Question::id))
                .filter(open::containsKey)
                .findFirst()
                .orElse(null);
        long asked = findings.stream()
                .filter(finding ->
                        finding.severity() != Severity.INFO && finding.kind() != Finding.Kind.STALE_ACCEPTANCE)
                .count();
        return new Left(errors, all - errors, asked, next);
    }

    private static SectionEntry entry(Section section, Map<String, Long> open) {
        Stream<GroupEntry> ungrouped = section.ungrouped().isEmpty()
                ? Stream.empty()
                : Stream.of(new GroupEntry(null, section.points(), entries(section.ungrouped(), open)));
        return new SectionEntry(
                section.title(),
                section.points(),
                Stream.concat(section.groups().stream().map(group -> entry(group, open)), ungrouped)
                        .toList());
    }

    private static GroupEntry entry(Group group, Map<String, Long> open) {
        return new GroupEntry(group.title(), group.points(), entries(group.questions(), open));
    }

    private static List<Entry> entries(List<Question> questions, Map<String, Long> open) {
        return questions.stream()
                .map(question -> new Entry(
                        question.id(), question.title(), question.points(), open.getOrDefault(question.id(), 0L)))
                .toList();
    }

    private static Shown shown(Rubric rubric, Question question, String text, ExamMessages words) {
        RubricOutline.Outlined outlined = new RubricOutline(words).outline(question);
        Reach reach = Reach.of(question);
        Map<String, Part> parts = SourceLine.parts(question);
        List<String> ids = rubric.exam().questions().map(Question::id).toList();
        int at = ids.indexOf(question.id());
        return new Shown(
                question,
                outlined.rules(),
                reach.question(),
                outlined.rows().stream()
                        .map(row -> new PartView(
                                row,
                                reach.items().get(row.id()),
                                parts.get(row.id()).source().orElse(null)))
                        .toList(),
                SourceLine.of(rubric.exam(), question, text),
                at > 0 ? ids.get(at - 1) : null,
                at < ids.size() - 1 ? ids.get(at + 1) : null);
    }
}
