package org.assay.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.authoring.Outline.QuestionPart;
import org.assay.authoring.ReferenceAnswer.Head;
import org.assay.rubric.Item;
import org.assay.rubric.Points;
import org.assay.scoring.Finding.Kind;

/** The items of one question: from its scoring standard, else from the parts of its reference answer, else one for all. */
final class QuestionItems {
    private static final int MOST_HEADS = 1_000;

    private final String id;
    private final QuestionPart part;
    private final Standard standard;
    private final ReferenceAnswer reference;
    private final Doubts doubts;
    private final Map<Entry, Head> aligned;
    private final Set<Head> claimed;

    QuestionItems(String id, QuestionPart part, Standard standard, ReferenceAnswer reference, Doubts doubts) {
        this.id = id;
        this.part = part;
        this.standard = standard;
        this.reference = reference;
        this.doubts = doubts;
        List<Head> heads = reference.heads().stream()
                .filter(head -> head.kind() != ReferenceAnswer.Kind.METHOD)
                .limit(MOST_HEADS)
                .toList();
        this.aligned = Alignment.of(standard.entries(), heads);
        this.claimed = new HashSet<>(aligned.values());
    }

    /** Empty where nothing says what the question is worth. */
    List<Item> draft() {
        Optional<Item> ofMethods = MethodsItem.draft(part, standard, methods(Set.of()));
        if (ofMethods.isPresent()) {
            standard.entries().stream()
                    .filter(entry -> !MethodsItem.isPriced(entry))
                    .forEach(this::tellNotPaid);
            return List.of(ofMethods.get());
        }
        List<Item> items = ofStandard();
        if (items.isEmpty()) {
            items = ofReference();
        }
        return items.isEmpty() ? ofWhole() : items;
    }

    private List<Passage> methods(Set<Head> others) {
        return reference.heads(ReferenceAnswer.Kind.METHOD).stream()
                .map(head -> reference.passage(head, others))
                .toList();
    }

    private List<Item> ofStandard() {
        List<Item> items = new ArrayList<>();
        standard.entries().forEach(entry -> items.add(item(items, entry, about(entry))));
        if (!items.isEmpty()) {
            tellUnclaimed();
        }
        return items;
    }

    private List<Item> ofReference() {
        List<Item> items = new ArrayList<>();
        for (Head head : reference.heads(ReferenceAnswer.Kind.POINTED)) {
            Entry entry = new Entry(head.line(), PointNotation.of(head.line().text()), List.of());
            items.add(item(items, entry, Optional.of(reference.passage(head, claimed))));
        }
        if (!items.isEmpty()) {
            tellNoStandard("the points are those of the parts of its reference answer");
        }
        return items;
    }

    private List<Item> ofWhole() {
        Optional<Points> points = part.heading().points().or(standard::declared).filter(Points::isPositive);
        if (points.isEmpty()) {
            return List.of();
        }
        tellNoStandard("one criterion stands for all its points");
        PointNotation said =
                new PointNotation(part.heading().title(), List.of(new Term.Total(points.get(), false)), List.of());
        return List.of(item(List.of(), new Entry(part.heading().line(), said, List.of()), whole()));
    }

    private Item item(List<Item> before, Entry entry, Optional<Passage> about) {
        List<Passage> ways = Wordings.isOfMethods(entry.line().text()) ? methods(claimed) : List.of();
        return new LineItem(id, "L" + (before.size() + 1), entry, about, ways, doubts).draft();
    }

    /** Where the answer's parts have neither points nor names, every line is about the whole of it. */
    private Optional<Passage> about(Entry entry) {
        boolean inParts = reference.heads().stream().anyMatch(head -> head.kind() != ReferenceAnswer.Kind.PLAIN);
        return Optional.ofNullable(aligned.get(entry))
                .map(head -> reference.passage(head, claimed))
                .or(() -> inParts ? Optional.empty() : whole());
    }

    private Optional<Passage> whole() {
        List<Line> said = part.reference().stream().dropWhile(Line::isBlank).toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Passage("", said.getFirst().withText(""), said));
    }

    private void tellNotPaid(Entry entry) {
        String line = Doubts.quoted(entry.line().text());
        doubts.add(Kind.UNCLEAR_RULE, id, entry.line().source(), "The draft has no rule for this line: %s.", line);
    }

    private void tellUnclaimed() {
        reference.heads(ReferenceAnswer.Kind.POINTED).stream()
                .filter(head -> !claimed.contains(head))
                .forEach(head -> doubts.add(
                        Kind.UNCLAIMED_PART,
                        id,
                        head.line().source(),
                        "%s has %s in the reference answer, but no line of the scoring standard pays them.",
                        Doubts.quoted(head.title()),
                        Doubts.points(head.points().orElse(Points.ZERO))));
    }

    private void tellNoStandard(String instead) {
        doubts.add(Kind.NO_STANDARD, id, part.heading().line().source(), "There is no scoring standard: %s.", instead);
    }
}
