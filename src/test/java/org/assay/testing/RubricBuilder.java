package org.assay.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.rubric.Bonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Group;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Limit;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Section;

/** Rubrics for tests in as few words as the rule under test needs; everything unsaid is as in a file that leaves it out. */
public final class RubricBuilder {
    private RubricBuilder() {}

    /** Levels met, partial (half) and not-met. */
    public static CriterionDraft criterion(String id, String points) {
        Points met = Points.of(points);
        return new CriterionDraft(
                id, List.of(level("met", met), level("partial", met.half()), level("not-met", Points.ZERO)));
    }

    /** Levels met, partial and not-met without points, as under steps. */
    public static CriterionDraft unpriced(String id) {
        return criterion(id, "0");
    }

    /** A level as it stands in {@link CriterionDraft#levels}. */
    public static Level level(String id, String points) {
        return level(id, Points.of(points));
    }

    private static Level level(String id, Points points) {
        return new Level(id, points, id);
    }

    public static ItemDraft item(String id, String points, PartDraft... parts) {
        return new ItemDraft(id, Points.of(points), false, parts);
    }

    public static ItemDraft bonusItem(String id, String points, PartDraft... parts) {
        return new ItemDraft(id, Points.of(points), true, parts);
    }

    public static QuestionDraft question(String id, String points, ItemDraft... items) {
        return new QuestionDraft(id, Points.of(points), items);
    }

    /** A question of one item that is worth as much as the question. */
    public static QuestionDraft question(ItemDraft only) {
        return new QuestionDraft("q", only.points, only);
    }

    public static Group group(String id, String points, QuestionDraft... questions) {
        return new Group(id, id, Points.of(points), build(questions));
    }

    public static Section section(String id, String points, Group... groups) {
        return new Section(id, id, Points.of(points), List.of(groups), List.of());
    }

    public static Section section(String id, String points, QuestionDraft... questions) {
        return new Section(id, id, Points.of(points), List.of(), build(questions));
    }

    public static Exam exam(String points, Bonus bonus, Section... sections) {
        return new Exam("exam", "exam", "en", Points.of(points), bonus, List.of(sections));
    }

    private static List<Question> build(QuestionDraft... questions) {
        return Stream.of(questions).map(QuestionDraft::build).toList();
    }

    /** What stands in an item. */
    public sealed interface PartDraft {
        Part build();
    }

    /** A criterion in the making. */
    public static final class CriterionDraft implements PartDraft {
        private final String id;
        private List<Level> levels;
        private String text;
        private String reference = "what the answer should say";
        private Criterion.EvidenceRule evidence = Criterion.EvidenceRule.QUOTE;
        private Optional<String> requires = Optional.empty();
        private Optional<String> line = Optional.empty();

        private CriterionDraft(String id, List<Level> levels) {
            this.id = id;
            this.levels = levels;
            this.text = "says what " + id + " is about";
        }

        public CriterionDraft levels(Level... stated) {
            levels = List.of(stated);
            return this;
        }

        /** Met or not-met only. */
        public CriterionDraft noPartial() {
            levels = List.of(levels.getFirst(), levels.getLast());
            return this;
        }

        public CriterionDraft text(String words) {
            text = words;
            return this;
        }

        public CriterionDraft reference(String words) {
            reference = words;
            return this;
        }

        public CriterionDraft withoutEvidence() {
            evidence = Criterion.EvidenceRule.NONE;
            return this;
        }

        public CriterionDraft requires(String criterion) {
            requires = Optional.of(criterion);
            return this;
        }

        public CriterionDraft line(String key) {
            line = Optional.of(key);
            return this;
        }

        @Override
        public Criterion build() {
            return new Criterion(
                    id, text, levels, reference, List.of(), List.of(), evidence, requires, line, Optional.empty());
        }
    }

    /** An item in the making. */
    public static final class ItemDraft implements PartDraft {
        private final String id;
        private final Points points;
        private final boolean bonus;
        private final List<PartDraft> parts;
        private final List<Limit> limits = new ArrayList<>();
        private Pay pay = Pay.ALL;
        private boolean distinct;
        private Points floor = Points.ZERO;

        private ItemDraft(String id, Points points, boolean bonus, PartDraft... parts) {
            this.id = id;
            this.points = points;
            this.bonus = bonus;
            this.parts = List.of(parts);
        }

        public ItemDraft best(int count) {
            pay = new Pay.Best(count);
            return this;
        }

        public ItemDraft steps(String... amounts) {
            pay = new Pay.Steps(Stream.of(amounts).map(Points::of).toList());
            return this;
        }

        public ItemDraft distinct() {
            distinct = true;
            return this;
        }

        public ItemDraft limit(int answeredFewerThan, String atMost) {
            limits.add(new Limit(answeredFewerThan, Points.of(atMost)));
            return this;
        }

        public ItemDraft floor(String least) {
            floor = Points.of(least);
            return this;
        }

        @Override
        public Item build() {
            List<Part> built = parts.stream().map(PartDraft::build).toList();
            return new Item(id, "item " + id, points, bonus, pay, distinct, limits, floor, built, Optional.empty());
        }
    }

    /** A question in the making. */
    public static final class QuestionDraft {
        private final String id;
        private final Points points;
        private final List<ItemDraft> items;
        private final List<Limit> limits = new ArrayList<>();
        private Bonus bonus = Bonus.ABOVE;
        private String ask = "What is there to say?";

        private QuestionDraft(String id, Points points, ItemDraft... items) {
            this.id = id;
            this.points = points;
            this.items = List.of(items);
        }

        public QuestionDraft limit(int answeredFewerThan, String atMost) {
            limits.add(new Limit(answeredFewerThan, Points.of(atMost)));
            return this;
        }

        public QuestionDraft bonusWithin() {
            bonus = Bonus.WITHIN;
            return this;
        }

        public QuestionDraft ask(String words) {
            ask = words;
            return this;
        }

        public Question build() {
            List<Item> built = items.stream().map(ItemDraft::build).toList();
            return new Question(
                    id, "question " + id, points, bonus, ask, "the reference answer", limits, built, Optional.empty());
        }
    }
}
