package org.assay.authoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.authoring.Outline.QuestionPart;
import org.assay.authoring.ReferenceAnswer.Head;
import org.assay.authoring.Term.AtMost;
import org.assay.authoring.Term.AtMostIfFewer;
import org.assay.rubric.Bonus;
import org.assay.rubric.Item;
import org.assay.rubric.Limit;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.scoring.Finding.Kind;

/** One question of the document as a question of the rubric. */
final class QuestionDraft {
    private static final int LONGEST_ASK = 50_000;
    private static final int MOST_LINES = 200;
    private static final int MOST_HEADS = 1_000;

    private final String id;
    private final QuestionPart part;
    private final Doubts doubts;
    private final ReferenceAnswer reference;
    private final Standard standard;
    private final Map<Entry, Head> aligned;
    private final List<Passage> methods;

    private QuestionDraft(String id, QuestionPart part, Doubts doubts) {
        this.id = id;
        this.part = part;
        this.doubts = doubts;
        this.reference = new ReferenceAnswer(part.reference());
        this.standard = Standard.read(part.standard());
        if (standard.entries().size() > MOST_LINES) {
            throw Unreadable.because(
                    "The scoring standard of %s has %d lines, at most %d are possible.", id, standard.entries().size(), MOST_LINES);
        }
        List<Head> heads = reference.heads().stream()
                .filter(head -> head.kind() != ReferenceAnswer.Kind.METHOD)
                .limit(MOST_HEADS)
                .toList();
        this.aligned = Alignment.of(standard.entries(), heads);
        this.methods = methods(Set.copyOf(aligned.values()));
    }

    /** Empty where nothing in the document says what the question is worth. */
    static Optional<Question> of(String id, QuestionPart part, Doubts doubts) {
        return new QuestionDraft(id, part, doubts).draft();
    }

    private List<Passage> methods(Set<Head> claimed) {
        return reference.heads(ReferenceAnswer.Kind.METHOD).stream()
                .map(head -> reference.passage(head, claimed))
                .toList();
    }

    private Optional<Question> draft() {
        List<Item> items = items();
        Points lines = Points.sum(
                items.stream().filter(item -> !item.bonus()).map(Item::points).toList());
        Points points = part.heading().points().or(standard::declared).orElse(lines);
        if (items.isEmpty() || !points.isPositive()) {
            add(Kind.LEFT_OUT, "The document does not say what %s is worth, so it is left out.", named());
            return Optional.empty();
        }
        tellOfPoints(points);
        standard.unread()
                .forEach(line -> doubts.add(
                        Kind.UNCLEAR_RULE,
                        id,
                        line.source(),
                        "This line of the scoring standard says no points and is left out: %s.",
                        Doubts.quoted(line.text())));
        return Optional.of(new Question(
                id,
                part.heading().title().isBlank() ? id : part.heading().title(),
                points,
                Bonus.ABOVE,
                ask(),
                reference.text(),
                limits(items),
                items,
                Optional.of(part.heading().line().source())));
    }

    private List<Item> items() {
        Optional<Item> each = MethodsItem.draft(part.standardNote(), standard, methods(Set.of()));
        if (each.isPresent()) {
            return List.of(each.get());
        }
        List<Item> items = new ArrayList<>();
        for (Entry entry : standard.entries()) {
            items.add(item("L" + (items.size() + 1), entry, passage(entry)));
        }
        if (!items.isEmpty()) {
            tellUnclaimed();
            return items;
        }
        return withoutStandard();
    }

    private Item item(String item, Entry entry, Optional<Passage> passage) {
        List<Passage> ways = Wordings.isOfMethods(entry.line().text()) ? methods : List.of();
        return new LineItem(id, item, entry, passage, ways, doubts).draft();
    }

    /** The points of the reference answer's parts; where they have none, those of the question for the whole answer. */
    private List<Item> withoutStandard() {
        List<Item> items = new ArrayList<>();
        for (Head head : reference.heads(ReferenceAnswer.Kind.POINTED)) {
            Entry entry = new Entry(head.line(), PointNotation.of(head.line().text()), List.of());
            items.add(item("L" + (items.size() + 1), entry, Optional.of(passage(head))));
        }
        if (!items.isEmpty()) {
            add(
                    Kind.NO_STANDARD,
                    "There is no scoring standard for %s; the points are those of its reference answer's parts.",
                    named());
            return items;
        }
        Optional<Points> points = part.heading().points().or(standard::declared);
        if (points.filter(Points::isPositive).isEmpty()) {
            return List.of();
        }
        add(Kind.NO_STANDARD, "There is no scoring standard for %s; one criterion stands for all its points.", named());
        Entry whole = new Entry(
                part.heading().line(),
                new PointNotation(part.heading().title(), List.of(new Term.Total(points.get(), false)), List.of()),
                List.of());
        return List.of(item("L1", whole, whole()));
    }

    /** Where the answer's parts have neither points nor names, every line is about the whole of it. */
    private Optional<Passage> passage(Entry entry) {
        boolean inParts = reference.heads().stream().anyMatch(head -> head.kind() != ReferenceAnswer.Kind.PLAIN);
        return Optional.ofNullable(aligned.get(entry))
                .map(this::passage)
                .or(() -> inParts ? Optional.empty() : whole());
    }

    private Optional<Passage> whole() {
        List<Line> said = part.reference().stream().dropWhile(Line::isBlank).toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Passage("", said.getFirst().withText(""), said));
    }

    private Passage passage(Head head) {
        return reference.passage(head, new HashSet<>(aligned.values()));
    }

    private void tellUnclaimed() {
        Set<Head> claimed = new HashSet<>(aligned.values());
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

    private void tellOfPoints(Points points) {
        if (part.heading().points().isEmpty() && standard.declared().isEmpty()) {
            add(Kind.UNDECLARED_POINTS, "%s does not say its points; its lines add up to %s.", named(), points);
        }
        standard.declared()
                .filter(declared -> !declared.equals(points))
                .ifPresent(declared -> add(
                        Kind.UNCLEAR_RULE, "Its heading says %s points, its scoring standard %s.", points, declared));
    }

    /** Limits of a standard as a whole: those of the methods' item are its own already. */
    private List<Limit> limits(List<Item> items) {
        List<Limit> limits = new ArrayList<>();
        boolean kept = items.stream().anyMatch(item -> !item.limits().isEmpty());
        for (Entry rule : standard.rules()) {
            Optional<AtMostIfFewer> cap = rule.notation().first(AtMostIfFewer.class);
            if (cap.isPresent() && !kept) {
                limits.add(new Limit(cap.get().fewerThan(), cap.get().points()));
            } else if (cap.isEmpty() && !saysTheSame(rule)) {
                doubts.add(
                        Kind.UNCLEAR_RULE,
                        id,
                        rule.line().source(),
                        "The draft has no rule for this line: %s.",
                        Doubts.quoted(rule.line().text()));
            }
        }
        return limits;
    }

    private boolean saysTheSame(Entry rule) {
        return rule.notation()
                        .first(AtMost.class)
                        .map(AtMost::points)
                        .equals(part.heading().points())
                && rule.notation().terms().size() == 1;
    }

    private String ask() {
        String ask = Structure.withoutAskLabel(Passage.textOf(part.ask()));
        return ask.length() > LONGEST_ASK ? ask.substring(0, LONGEST_ASK) : ask;
    }

    private String named() {
        return part.heading().title().isBlank()
                ? id
                : id + " " + Doubts.quoted(part.heading().title());
    }

    private void add(Kind kind, String sentence, Object... arguments) {
        doubts.add(kind, id, part.heading().line().source(), sentence, arguments);
    }
}
