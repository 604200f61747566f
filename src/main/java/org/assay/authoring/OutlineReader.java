package org.assay.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.authoring.Headings.Found;
import org.assay.authoring.Headings.Level;
import org.assay.authoring.Outline.GroupPart;
import org.assay.authoring.Outline.Heading;
import org.assay.authoring.Outline.QuestionPart;
import org.assay.authoring.Outline.SectionPart;
import org.assay.authoring.Structure.Candidate;
import org.assay.authoring.Structure.Marker;
import org.assay.rubric.Points;

/** Reads the outline of a document. */
final class OutlineReader {
    private static final Pattern WHOLE = Pattern.compile(
            "(?:满分|总分|总计|全卷共?|试卷总分|total(?: points| score)?|full (?:points|score|marks))\\s*[::为是]?\\s*("
                    + Numerals.AMOUNT + ")\\s*(?:分|points?|pts|marks)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE_TAIL = Pattern.compile(
            "\\s*[-—–:_(【]*\\s*(?:参考)?(?:答案|解答)?(?:与|及|和|、)?(?:评分标准|评分细则|参考答案|答案)[)】]?\\s*$|\\s*[-—–:,(]*\\s*(?:answer"
                    + " key|model answers?|reference"
                    + " answers?|answers?)(?:\\s*(?:and|&|with)\\s*(?:scoring|marking|grading)\\s*\\w*)?\\)?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private final List<Line> lines;
    private final Headings headings;

    private OutlineReader(List<Line> lines) {
        this.lines = lines;
        this.headings = new Headings(lines);
    }

    static Outline read(List<Line> lines) {
        return new OutlineReader(lines).read();
    }

    private Outline read() {
        List<Found> found = headings.found();
        int first = found.isEmpty() ? Integer.MAX_VALUE : found.getFirst().line();
        List<Line> before = lines.stream().filter(line -> line.from() < first).toList();
        List<SectionPart> sections = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            add(found.get(i), i + 1 < found.size() ? found.get(i + 1).line() : Integer.MAX_VALUE, sections);
        }
        return new Outline(title(before), whole(before), sections);
    }

    private void add(Found found, int next, List<SectionPart> sections) {
        Candidate candidate = found.candidate();
        Heading heading = new Heading(
                candidate.number(),
                candidate.heading().statement(),
                candidate.heading().total(),
                candidate.line());
        if (found.level() == Level.SECTION) {
            sections.add(new SectionPart(Optional.of(heading), new ArrayList<>()));
            return;
        }
        if (sections.isEmpty()) {
            sections.add(new SectionPart(Optional.empty(), new ArrayList<>()));
        }
        List<GroupPart> groups = sections.getLast().groups();
        if (found.level() == Level.GROUP) {
            groups.add(new GroupPart(Optional.of(heading), new ArrayList<>()));
            return;
        }
        if (groups.isEmpty() || !groups.getLast().holds(candidate.number())) {
            groups.add(new GroupPart(Optional.empty(), new ArrayList<>()));
        }
        groups.getLast()
                .questions()
                .add(question(heading, between(candidate.line().to(), next)));
    }

    private List<Line> between(int after, int before) {
        return lines.stream()
                .filter(line -> line.from() > after && line.from() < before)
                .toList();
    }

    private QuestionPart question(Heading heading, List<Line> body) {
        List<Line> ask = new ArrayList<>();
        List<Line> reference = new ArrayList<>();
        List<Line> standard = new ArrayList<>();
        String referenceNote = "";
        Optional<Line> standardNote = Optional.empty();
        List<Line> current = ask;
        for (Line line : body) {
            Optional<Marker> marker = Structure.marker(line, headings.usesPlainWords());
            if (marker.isEmpty()) {
                current.add(line);
                continue;
            }
            current = marker.get().standard() ? standard : reference;
            if (marker.get().standard()) {
                standardNote = Optional.of(line.withText(marker.get().qualifier()));
            } else {
                referenceNote = marker.get().qualifier();
            }
            if (!marker.get().rest().isBlank()) {
                current.add(line.withText(marker.get().rest()));
            }
        }
        return new QuestionPart(heading, ask, referenceNote, reference, standardNote, standard);
    }

    private static String title(List<Line> before) {
        return before.stream()
                .filter(line -> !line.isBlank() && !line.code())
                .map(Line::text)
                .map(text -> TITLE_TAIL
                        .matcher(PointNotation.of(text).statement())
                        .replaceFirst("")
                        .strip())
                .filter(text -> !text.isBlank())
                .map(text -> text.length() > 200 ? text.substring(0, 200) : text)
                .findFirst()
                .orElse("");
    }

    private static Optional<Points> whole(List<Line> before) {
        for (Line line : before) {
            Matcher matcher = WHOLE.matcher(line.folded());
            if (matcher.find()) {
                return Optional.of(Numerals.points(matcher.group(1)));
            }
        }
        return before.stream().filter(line -> !line.isBlank()).findFirst().flatMap(line -> PointNotation.of(line.text())
                .total());
    }
}
