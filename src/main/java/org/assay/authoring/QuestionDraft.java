package org.assay.authoring;

import java.util.List;
import java.util.Optional;
import org.assay.authoring.Outline.QuestionPart;
import org.assay.authoring.Term.AtMost;
import org.assay.authoring.Term.AtMostIfFewer;
import org.assay.rubric.Bonus;
import org.assay.rubric.Item;
import org.assay.rubric.Limit;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Source;
import org.assay.scoring.Finding.Kind;

/** One question of the document as a question of the rubric. */
final class QuestionDraft {
    /** As much of a text as a question takes. */
    private static final int LONGEST_TEXT = 50_000;

    private static final int MOST_LINES = 200;

    private final String id;
    private final QuestionPart part;
    private final Doubts doubts;
    private final Standard standard;

    private QuestionDraft(String id, QuestionPart part, Doubts doubts) {
        this.id = id;
        this.part = part;
        this.doubts = doubts;
        this.standard = Standard.read(part.standard());
        int lines = standard.entries().size();
        if (lines > MOST_LINES) {
            throw Unreadable.because(
                    "The scoring standard of %s has %d lines, at most %d are possible.", id, lines, MOST_LINES);
        }
    }

    /** Empty where nothing in the document says what the question is worth. */
    static Optional<Question> of(String id, QuestionPart part, Doubts doubts) {
        return new QuestionDraft(id, part, doubts).draft();
    }

    private Optional<Question> draft() {
        ReferenceAnswer reference = new ReferenceAnswer(part.reference());
        List<Item> items = new QuestionItems(id, part, standard, reference, doubts).draft();
        Points lines = Points.sum(
                items.stream().filter(item -> !item.bonus()).map(Item::points).toList());
        Points points = part.heading().points().or(standard::declared).orElse(lines);
        if (items.isEmpty() || !points.isPositive()) {
            tell(Kind.LEFT_OUT, "The document does not say what %s is worth, so it is left out.", named());
            return Optional.empty();
        }
        tellOfPoints(points);
        tellOfLines();
        return Optional.of(new Question(
                id,
                part.heading().title().isBlank() ? id : part.heading().title(),
                points,
                Bonus.ABOVE,
                shortened("text", Structure.withoutAskLabel(Passage.textOf(part.ask()))),
                shortened("reference answer", reference.text()),
                ofQuestion(items) ? caps() : List.of(),
                ofQuestion(items) ? items : items.stream().map(this::capped).toList(),
                Optional.of(part.heading().line().source())));
    }

    private String shortened(String what, String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        tell(Kind.UNCLEAR_RULE, "Its %s is longer than %d characters; the rest is left out.", what, LONGEST_TEXT);
        return text.substring(0, LONGEST_TEXT);
    }

    /** "At most 4 if only one is given" is about the one item that pays several ways to answer; without such, about all lines. */
    private static boolean ofQuestion(List<Item> items) {
        return items.stream().filter(QuestionDraft::paysSome).count() != 1;
    }

    private static boolean paysSome(Item item) {
        boolean ways = item.parts().size() > 1 && Wordings.isOfMethods(item.text());
        return ways || item.pay() instanceof Pay.Best;
    }

    private Item capped(Item item) {
        return paysSome(item)
                ? new Item(
                        item.id(),
                        item.text(),
                        item.points(),
                        item.bonus(),
                        item.pay(),
                        item.distinct(),
                        caps(),
                        item.floor(),
                        item.parts(),
                        item.source())
                : item;
    }

    private List<Limit> caps() {
        return standard.rules().stream()
                .flatMap(rule -> rule.notation().first(AtMostIfFewer.class).stream())
                .map(cap -> new Limit(cap.fewerThan(), cap.points()))
                .toList();
    }

    private void tellOfPoints(Points points) {
        if (part.heading().points().isEmpty() && standard.declared().isEmpty()) {
            tell(Kind.UNDECLARED_POINTS, "%s does not say its points; its lines add up to %s.", named(), points);
        }
        standard.declared()
                .filter(declared -> !declared.equals(points))
                .ifPresent(declared -> tell(
                        Kind.UNCLEAR_RULE, "Its heading says %s points, its scoring standard %s.", points, declared));
    }

    private void tellOfLines() {
        for (Entry rule : standard.rules()) {
            if (!rule.notation().has(AtMostIfFewer.class) && !saysTheSame(rule)) {
                tell(rule.line(), "The draft has no rule for this line: %s.");
            }
        }
        standard.unread()
                .forEach(line -> tell(line, "This line of the scoring standard says no points and is left out: %s."));
    }

    private boolean saysTheSame(Entry rule) {
        Optional<Points> most = rule.notation().first(AtMost.class).map(AtMost::points);
        return rule.notation().terms().size() == 1
                && most.isPresent()
                && most.equals(part.heading().points());
    }

    private String named() {
        String title = part.heading().title();
        return title.isBlank() ? id : id + " " + Doubts.quoted(title);
    }

    private void tell(Line line, String sentence) {
        doubts.add(Kind.UNCLEAR_RULE, id, line.source(), sentence, Doubts.quoted(line.text()));
    }

    private void tell(Kind kind, String sentence, Object... arguments) {
        Source heading = part.heading().line().source();
        doubts.add(kind, id, heading, sentence, arguments);
    }
}
