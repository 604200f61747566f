package org.assay.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
import org.assay.rubric.Ruling;
import org.assay.rubric.Section;

/** Valid rubrics over the whole algebra, small enough to be understood when one of them fails a law. */
public final class RubricGenerator {
    private static final List<String> AMOUNTS = List.of("0.3", "0.375", "0.5", "1", "1", "1.25", "1.5", "2", "3");
    private static final int DEEPEST = 2;

    private final RandomGenerator random;
    private final boolean distinctToo;
    private int items;
    private int criteria;

    private RubricGenerator(RandomGenerator random, boolean distinctToo) {
        this.random = random;
        this.distinctToo = distinctToo;
    }

    public static RubricGenerator of(RandomGenerator random) {
        return new RubricGenerator(random, true);
    }

    /** No item is distinct, so that a range is reached at both ends. */
    public static RubricGenerator withoutDistinct(RandomGenerator random) {
        return new RubricGenerator(random, false);
    }

    /** What may stand at a place: deductions anywhere below, and a value below 0. */
    private record Place(int depth, boolean bonus, boolean deductions, boolean negative) {
        Place below(Pay pay, boolean distinct) {
            return new Place(depth + 1, false, deductions && !distinct, pay instanceof Pay.All && !distinct);
        }
    }

    public Exam exam() {
        List<Section> sections = new ArrayList<>();
        int questions = 0;
        int groups = 0;
        for (int s = 1; s <= between(1, 3); s++) {
            if (chance(0.5)) {
                List<Question> own = questions(questions);
                questions += own.size();
                sections.add(new Section("s" + s, "section", declared(own), List.of(), own));
            } else {
                List<Group> own = new ArrayList<>();
                for (int g = between(1, 2); g > 0; g--) {
                    List<Question> inner = questions(questions);
                    questions += inner.size();
                    own.add(new Group("g" + ++groups, "group", declared(inner), inner));
                }
                Points points = Points.sum(own.stream().map(Group::points).toList());
                sections.add(new Section("s" + s, "section", points, own, List.of()));
            }
        }
        Points points = Points.sum(sections.stream().map(Section::points).toList());
        return new Exam("exam", "exam", "en", nearly(points), anyBonus(), sections);
    }

    private List<Question> questions(int before) {
        return IntStream.rangeClosed(before + 1, before + between(1, 2))
                .mapToObj(number -> question("q" + number))
                .toList();
    }

    private static Points declared(List<Question> questions) {
        return Points.sum(questions.stream().map(Question::points).toList());
    }

    public Question question() {
        return question("q");
    }

    private Question question(String id) {
        items = 0;
        criteria = 0;
        List<Item> tops = new ArrayList<>();
        for (int i = between(1, 3); i > 0; i--) {
            tops.add(item(new Place(0, false, true, true)));
        }
        for (int i = between(-1, 2); i > 0; i--) {
            tops.add(between(0, tops.size()), item(new Place(0, true, true, false)));
        }
        Points counted = Points.sum(
                tops.stream().filter(top -> !top.bonus()).map(Item::points).toList());
        Points points = counted.isPositive() ? nearly(counted) : Points.of(1);
        List<Item> finished = withLines(withRequirements(tops));
        return new Question(id, id, points, anyBonus(), "", "", limits(), finished, Optional.empty());
    }

    private Item item(Place place) {
        String id = "i" + ++items;
        boolean distinct = distinctToo && chance(0.3);
        Pay pay = pay();
        Place below = place.below(pay, distinct);
        List<Part> parts = Stream.generate(() -> part(below, pay))
                .limit(between(1, distinct ? 5 : 4))
                .sorted(Comparator.comparing(Item.class::isInstance))
                .toList();
        Points points = pay instanceof Pay.Steps(List<Points> amounts)
                ? amounts.getLast()
                : chance(0.04) ? Points.ZERO : nearly(most(pay, parts));
        Points floor =
                place.negative && pay instanceof Pay.All && chance(0.4) ? Points.ZERO.minus(amount()) : Points.ZERO;
        return new Item(id, id, points, place.bonus, pay, distinct, limits(), floor, parts, Optional.empty());
    }

    private Pay pay() {
        return switch (between(0, 3)) {
            case 0 -> new Pay.Best(between(1, 3));
            case 1 ->
                new Pay.Steps(Stream.generate(this::amount)
                        .limit(between(1, 4))
                        .sorted()
                        .toList());
            default -> Pay.ALL;
        };
    }

    private Part part(Place place, Pay pay) {
        if (place.depth <= DEEPEST && chance(0.3)) {
            return item(place);
        }
        if (pay instanceof Pay.Steps) {
            return criterion(Points.ZERO);
        }
        boolean deduction = pay instanceof Pay.All && place.deductions && chance(0.25);
        return criterion(deduction ? Points.ZERO.minus(amount()) : amount());
    }

    private Criterion criterion(Points points) {
        String id = "c" + ++criteria;
        List<Level> levels = new ArrayList<>(List.of(new Level("met", points, "")));
        if (chance(0.4)) {
            levels.add(new Level("partial", points.half(), ""));
        } else if (chance(0.3)) {
            int sign = points.value().signum();
            levels.add(new Level("some", Points.of("0.2").times(sign), ""));
            levels.add(new Level("little", Points.of("0.05").times(sign), ""));
        }
        levels.add(new Level("not-met", Points.ZERO, ""));
        return new Criterion(
                id,
                id,
                levels,
                "",
                List.of(),
                List.of(),
                criteria % 4 == 0 ? List.of(Ruling.of("2026-11-25", "ruling on " + id)) : List.of(),
                Criterion.EvidenceRule.QUOTE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Points most(Pay pay, List<Part> parts) {
        List<Points> worth = parts.stream()
                .map(part -> part instanceof Item item ? item.points() : ((Criterion) part).points())
                .filter(Points::isPositive)
                .sorted(Comparator.reverseOrder())
                .toList();
        return Points.sum(
                pay instanceof Pay.Best(int count) ? worth.stream().limit(count).toList() : worth);
    }

    private List<Limit> limits() {
        return Stream.generate(() -> new Limit(between(1, 3), chance(0.2) ? Points.ZERO : amount()))
                .limit(chance(0.3) ? between(1, 2) : 0)
                .toList();
    }

    /** Chains of requirements without cycles: each criterion may require one that comes before it in a random order. */
    private List<Item> withRequirements(List<Item> tops) {
        if (chance(0.5)) {
            return tops;
        }
        List<String> order = new ArrayList<>(tops.stream()
                .flatMap(Item::criteria)
                .filter(criterion -> !criterion.isDeduction())
                .map(Criterion::id)
                .toList());
        Shuffle.with(random, order);
        return Rewrite.criteria(tops, criterion -> {
            int place = order.indexOf(criterion.id());
            return place > 0 && chance(0.5)
                    ? Rewrite.requiring(criterion, order.get(between(0, place - 1)))
                    : criterion;
        });
    }

    /** Lines that cut across items, with names of their own or, at times, that of an item. */
    private List<Item> withLines(List<Item> tops) {
        UnaryOperator<Criterion> someLines = criterion -> chance(0.5)
                ? Rewrite.onLine(criterion, chance(0.1) ? tops.getFirst().id() : "line" + between(1, 3))
                : criterion;
        return chance(0.6) ? tops : Rewrite.criteria(tops, someLines);
    }

    private Points nearly(Points points) {
        Points near = chance(0.7) ? points : chance(0.5) ? points.plus(amount()) : points.minus(amount());
        return near.isPositive() ? near : amount();
    }

    private Bonus anyBonus() {
        return chance(0.5) ? Bonus.WITHIN : Bonus.ABOVE;
    }

    private Points amount() {
        return Points.of(AMOUNTS.get(random.nextInt(AMOUNTS.size())));
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
