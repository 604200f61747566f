package org.assay.web.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.rubric.Exam;
import org.assay.rubric.Item;
import org.assay.rubric.Part;
import org.assay.rubric.Question;
import org.assay.rubric.Source;
import org.assay.scoring.Finding;

/**
 * A line of the text that a version was imported from.
 *
 * @param names ids of the parts that came from it, with spaces between, {@value #QUESTION} for the question itself
 * @param first the first of them; null where nothing came from it
 */
public record SourceLine(int number, String text, String names, String first) {
    /** No id of a part looks like this. */
    static final String QUESTION = ":question";

    /** A question that takes more lines than this is shown without the rest. */
    private static final int MOST = 2_000;

    /** The stretch of the text that a question came from, up to where the next one begins; none where it came from nowhere. */
    static List<SourceLine> of(Exam exam, Question question, String text) {
        Map<String, Source> sources = sources(question);
        if (sources.isEmpty()) {
            return List.of();
        }
        int from = Math.max(
                1, sources.values().stream().mapToInt(Source::from).min().orElseThrow());
        int next = next(from, questions(exam)).orElse(Integer.MAX_VALUE);
        return stretch(text, from, Math.max(last(sources), next - 1), sources);
    }

    /** What an import left out, up to where the next question begins, be it in the draft or left out as well. */
    static List<SourceLine> leftOut(Finding finding, Exam exam, List<Finding> all, String text) {
        int from = finding.source().orElseThrow().from();
        Stream<Source> others = all.stream().filter(AskedFinding::isLeftOut).flatMap(other -> other.source().stream());
        int next = next(from, Stream.concat(questions(exam), others)).orElse(Integer.MAX_VALUE);
        return stretch(text, from, next - 1, Map.of());
    }

    private static List<SourceLine> stretch(String text, int from, int to, Map<String, Source> sources) {
        List<String> lines = text.lines().toList();
        List<SourceLine> stretch = new ArrayList<>();
        for (int number = from; number <= Math.min(Math.min(to, lines.size()), from + MOST - 1); number++) {
            stretch.add(line(number, lines.get(number - 1), sources));
        }
        return stretch;
    }

    private static SourceLine line(int number, String text, Map<String, Source> sources) {
        List<String> names = sources.entrySet().stream()
                .filter(entry -> entry.getValue().from() <= number
                        && number <= entry.getValue().to())
                .map(Map.Entry::getKey)
                .toList();
        return new SourceLine(number, text, String.join(" ", names), names.isEmpty() ? null : names.getFirst());
    }

    private static int last(Map<String, Source> sources) {
        return sources.values().stream().mapToInt(Source::to).max().orElseThrow();
    }

    private static Stream<Source> questions(Exam exam) {
        return exam.questions().flatMap(question -> question.source().stream());
    }

    private static Optional<Integer> next(int after, Stream<Source> begun) {
        return begun.map(Source::from).filter(from -> from > after).min(Comparator.naturalOrder());
    }

    private static Map<String, Source> sources(Question question) {
        Map<String, Source> sources = new LinkedHashMap<>();
        parts(question).forEach((id, part) -> part.source().ifPresent(source -> sources.put(id, source)));
        question.source().ifPresent(source -> sources.put(QUESTION, source));
        return sources;
    }

    /** Everything below a question by its id, the smallest parts first. */
    static Map<String, Part> parts(Question question) {
        return Stream.concat(question.criteria(), question.items().stream().flatMap(Item::items))
                .collect(Collectors.toMap(Part::id, part -> part, (one, same) -> one, LinkedHashMap::new));
    }
}
