package org.assay.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.authoring.Outline.QuestionPart;
import org.assay.authoring.Term.Choose;
import org.assay.authoring.Term.Each;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Source;
import org.assay.scoring.CharacterPairs;

/** A scoring standard whose every line is paid for each of some ways to answer: "3.5 for each method, choose two". */
final class MethodsItem {
    private final PointNotation note;
    private final Line noteLine;
    private final PointNotation referenceNote;
    private final Standard standard;
    private final List<Entry> lines;
    private final List<Passage> methods;

    private MethodsItem(Line noteLine, String referenceNote, Standard standard, List<Passage> methods) {
        this.note = PointNotation.of(noteLine.text());
        this.noteLine = noteLine;
        this.referenceNote = PointNotation.of(referenceNote);
        this.standard = standard;
        this.lines = standard.entries().stream().filter(MethodsItem::isPriced).toList();
        this.methods = methods;
    }

    /** Empty where the standard is not of that kind. */
    static Optional<Item> draft(QuestionPart part, Standard standard, List<Passage> methods) {
        return part.standardNote()
                .filter(note -> methods.size() > 1)
                .map(note -> new MethodsItem(note, part.referenceNote(), standard, methods))
                .filter(item -> item.note.has(Each.class) && !item.lines.isEmpty())
                .map(MethodsItem::draft);
    }

    /** Only a plain amount can be paid for each way to answer. */
    static boolean isPriced(Entry entry) {
        return entry.notation().total().filter(Points::isPositive).isPresent();
    }

    private Item draft() {
        Points each = note.first(Each.class).orElseThrow().high();
        int count = note.first(Choose.class)
                .or(() -> referenceNote.first(Choose.class))
                .map(Choose::count)
                .or(() -> note.total().flatMap(total -> times(total, each)))
                .orElse(methods.size());
        Points worth = note.total().orElse(each.times(count));
        List<Part> parts = new ArrayList<>();
        methods.forEach(method -> parts.add(method("M" + (parts.size() + 1), each, method)));
        Pay pay = count < methods.size() ? new Pay.Best(count) : Pay.ALL;
        String text = noteLine.text().replaceAll("^[(\\uFF08]|[)\\uFF09]$", "");
        return new Item(
                "methods", text, worth, false, pay, false, List.of(), Points.ZERO, parts, Optional.of(source()));
    }

    private static Optional<Integer> times(Points total, Points each) {
        return IntStream.rangeClosed(1, 20)
                .boxed()
                .filter(count -> each.times(count).equals(total))
                .findFirst();
    }

    private Source source() {
        int last = Stream.concat(standard.entries().stream(), standard.rules().stream())
                .mapToInt(entry -> entry.line().to())
                .max()
                .orElse(noteLine.to());
        return new Source(noteLine.from(), Math.max(last, noteLine.to()));
    }

    private Item method(String id, Points points, Passage method) {
        List<Part> criteria = new ArrayList<>();
        int number = 0;
        for (Entry entry : lines) {
            number++;
            Criterion criterion = Criteria.of(
                    id + ".L" + number,
                    method.title() + ": " + entry.statement(),
                    entry.notation().total().orElseThrow(),
                    Optional.of(about(entry, method)),
                    entry.line().source());
            criteria.add(Criteria.onLine(criterion, "L" + number));
        }
        return new Item(
                id,
                method.title(),
                points,
                false,
                Pay.ALL,
                false,
                List.of(),
                Points.ZERO,
                criteria,
                Optional.of(method.source()));
    }

    /** What of a way to answer a line of the standard is about. */
    private static Passage about(Entry entry, Passage method) {
        return ReferenceAnswer.headed(method).stream()
                .filter(part -> isAbout(part, entry.statement()))
                .max(Comparator.comparingDouble(part -> CharacterPairs.likeness(part.title(), entry.statement())))
                .orElse(method);
    }

    private static boolean isAbout(Passage part, String statement) {
        return statement.contains(part.title()) || CharacterPairs.likeness(part.title(), statement) >= 0.3;
    }
}
