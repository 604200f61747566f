package org.assay.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.assay.authoring.PointNotation.Share;
import org.assay.authoring.Term.AtLeast;
import org.assay.authoring.Term.AtMost;
import org.assay.authoring.Term.Bonus;
import org.assay.authoring.Term.Choose;
import org.assay.authoring.Term.Deduct;
import org.assay.authoring.Term.Each;
import org.assay.authoring.Term.IsBonus;
import org.assay.authoring.Wordings.Joined;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.scoring.Finding.Kind;

/** One line of a scoring standard as an item: what it is worth, how that is shared, and where the words to judge by stand. */
final class LineItem {
    private static final int MOST_PARTS = 20;

    private final String id;
    private final String node;
    private final Entry entry;
    private final Optional<Passage> passage;
    private final List<Passage> methods;
    private final Doubts doubts;

    /** @param methods the ways to answer where the line is about them, each with its own points where its heading says them */
    LineItem(String question, String id, Entry entry, Optional<Passage> passage, List<Passage> methods, Doubts doubts) {
        this.id = id;
        this.node = question + "/" + id;
        this.entry = entry;
        this.passage = passage;
        this.methods = methods;
        this.doubts = doubts;
    }

    /** How the points of the line are paid, and for what. */
    private record Shared(Points points, Pay pay, List<Criterion> criteria) {}

    Item draft() {
        if (entry.notation().has(Term.Discretion.class)) {
            unclear(
                    "The line leaves its points to the examiner: %s.",
                    Doubts.quoted(entry.line().text()));
        }
        Optional<Deduct> deduct = entry.notation().first(Deduct.class);
        Points worth = worth();
        if (deduct.isPresent() && worth.isZero()) {
            return deduction(deduct.get());
        }
        Shared shared = shared(worth);
        List<Part> parts = new ArrayList<>(shared.criteria());
        deduct.ifPresent(taken -> parts.add(taken(id + "." + (parts.size() + 1), taken)));
        return item(shared.points(), shared.pay(), Points.ZERO, parts);
    }

    private Item item(Points points, Pay pay, Points floor, List<Part> parts) {
        boolean bonus = entry.notation().has(Bonus.class) || entry.notation().has(IsBonus.class);
        return new Item(
                id,
                entry.statement(),
                points,
                bonus,
                pay,
                false,
                List.of(),
                floor,
                parts,
                Optional.of(entry.line().source()));
    }

    private Item deduction(Deduct deduct) {
        return item(Points.ZERO, Pay.ALL, Points.ZERO.minus(deduct.points()), List.of(taken(id + ".1", deduct)));
    }

    private Criterion taken(String criterion, Deduct deduct) {
        if (deduct.repeated()) {
            unclear("The line takes points for each fault; the draft takes them once.");
        }
        return Criteria.deduction(
                criterion, entry.statement(), deduct.points(), entry.line().source());
    }

    /** 0 where the line names no sum. */
    private Points worth() {
        return entry.notation()
                .total()
                .or(() -> entry.notation().first(Bonus.class).map(Bonus::points))
                .or(() -> entry.notation().first(AtMost.class).map(AtMost::points))
                .orElse(Points.ZERO);
    }

    private Shared shared(Points worth) {
        Optional<Each> each = entry.notation().first(Each.class);
        if (!entry.parts().isEmpty()) {
            return byLines(worth);
        }
        if (entry.notation().shares().size() > 1 && each.isEmpty()) {
            return byShares(worth);
        }
        if (each.isPresent() && entry.notation().has(AtLeast.class)) {
            return bySteps(
                    worth,
                    each.get(),
                    entry.notation().first(AtLeast.class).get().count());
        }
        if (each.isPresent() || entry.notation().has(Choose.class)) {
            return byEach(worth, each);
        }
        return undivided(worth);
    }

    private Shared byLines(Points worth) {
        List<Criterion> criteria = new ArrayList<>();
        for (Entry part : entry.parts()) {
            Points points = part.notation().total().orElse(Points.ZERO);
            criteria.add(Criteria.of(
                    nextId(criteria),
                    part.statement(),
                    points,
                    like(part.statement()),
                    part.line().source()));
        }
        return new Shared(worth, Pay.ALL, criteria);
    }

    private Shared byShares(Points worth) {
        List<Criterion> criteria = new ArrayList<>();
        for (Share share : entry.notation().shares()) {
            criteria.add(criterion(nextId(criteria), share.words(), share.points(), like(share.words())));
        }
        return new Shared(worth, Pay.ALL, criteria);
    }

    private Shared bySteps(Points worth, Each each, int count) {
        Points last = worth.isZero() ? each.low().times(count) : worth;
        List<Points> amounts = new ArrayList<>();
        IntStream.range(1, count)
                .forEach(number -> amounts.add(each.low().times(number).atMost(last)));
        amounts.add(last);
        List<Passage> parts = passage.map(ReferenceAnswer::parts).orElse(List.of());
        List<Criterion> criteria = new ArrayList<>();
        parts.stream()
                .limit(MOST_PARTS)
                .forEach(
                        part -> criteria.add(criterion(nextId(criteria), about(part), Points.ZERO, Optional.of(part))));
        return new Shared(last, new Pay.Steps(amounts), parts.size() >= count ? criteria : unnamed(count, Points.ZERO));
    }

    /** So much for each of some: of the ways to answer, of what the line lists, or of what its part of the answer lists. */
    private Shared byEach(Points worth, Optional<Each> each) {
        OptionalInt wanted = wanted(worth, each);
        if (wanted.isEmpty()) {
            unclear(
                    "The line does not say of how many parts it speaks: %s.",
                    Doubts.quoted(entry.line().text()));
            return undivided(worth.isZero() ? each.get().high() : worth);
        }
        int count = Math.min(wanted.getAsInt(), MOST_PARTS);
        Optional<Points> amount = each.map(Each::high).or(() -> share(worth, count));
        if (amount.isEmpty()) {
            return undivided(worth);
        }
        Points all = worth.isZero() ? amount.get().times(count) : worth;
        List<Criterion> criteria = methods.size() >= count ? methods(each, amount.get()) : named(count, amount.get());
        if (each.filter(Each::isOpen).isPresent()) {
            tellOpenRange(each.get(), criteria);
        }
        return new Shared(all, criteria.size() > count ? new Pay.Best(count) : Pay.ALL, criteria);
    }

    private OptionalInt wanted(Points worth, Optional<Each> each) {
        Optional<Choose> choose = entry.notation().first(Choose.class);
        if (choose.isPresent()) {
            return OptionalInt.of(choose.get().count());
        }
        OptionalInt said = Wordings.counted(entry.statement());
        if (said.isPresent() || worth.isZero()) {
            int joined = Wordings.joined(entry.statement()).size();
            return said.isPresent() || joined == 0 ? said : OptionalInt.of(joined);
        }
        return IntStream.rangeClosed(1, MOST_PARTS)
                .filter(count -> each.get().high().times(count).compareTo(worth) >= 0)
                .filter(count -> each.get().low().times(count).compareTo(worth) <= 0)
                .findFirst();
    }

    private List<Criterion> methods(Optional<Each> each, Points amount) {
        List<Criterion> criteria = new ArrayList<>();
        for (Passage method : methods) {
            Points own = PointNotation.of(method.head().text()).total().orElse(amount);
            boolean within = each.filter(range -> own.compareTo(range.low()) >= 0 && own.compareTo(range.high()) <= 0)
                    .isPresent();
            criteria.add(criterion(nextId(criteria), about(method), within ? own : amount, Optional.of(method)));
        }
        return criteria;
    }

    private List<Criterion> named(int count, Points points) {
        List<Joined> joined = Wordings.joined(entry.statement());
        List<Criterion> criteria = new ArrayList<>();
        if (joined.size() == count) {
            joined.forEach(
                    part -> criteria.add(criterion(nextId(criteria), part.statement(), points, like(part.name()))));
            return criteria;
        }
        List<Passage> parts = passage.map(ReferenceAnswer::parts).orElse(List.of());
        List<Passage> listed = entry.notation().has(Choose.class) ? parts : ReferenceAnswer.named(parts, count);
        if (listed.size() < count) {
            return unnamed(count, points);
        }
        listed.forEach(part -> criteria.add(criterion(nextId(criteria), about(part), points, Optional.of(part))));
        return criteria;
    }

    private List<Criterion> unnamed(int count, Points points) {
        unclear("The line pays %d parts, but neither it nor the reference answer names them.", count);
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 1; i <= Math.min(count, MOST_PARTS); i++) {
            criteria.add(criterion(nextId(criteria), entry.statement() + " (" + i + ")", points, passage));
        }
        return criteria;
    }

    /** One criterion, or where the line lists or counts parts that its points can be shared among exactly, one for each. */
    private Shared undivided(Points worth) {
        List<Criterion> split = Wordings.isComparison(entry.statement()) ? List.of() : split(worth);
        if (split.isEmpty()) {
            return new Shared(
                    worth,
                    Pay.ALL,
                    List.of(criterion(id + ".1", passage.map(this::about).orElse(entry.statement()), worth, passage)));
        }
        doubts.add(
                Kind.ASSUMED_SPLIT,
                node,
                entry.line().source(),
                "The line does not share out its %s; the draft gives %s to each of %d parts.",
                Doubts.points(worth),
                split.getFirst().points(),
                split.size());
        return new Shared(worth, Pay.ALL, split);
    }

    private List<Criterion> split(Points worth) {
        List<Joined> joined = Wordings.joined(entry.statement());
        int counted = Wordings.counted(entry.statement()).orElse(0);
        int count = joined.size() > 1 ? joined.size() : counted;
        Optional<Points> share = count < 2 || count > MOST_PARTS ? Optional.empty() : share(worth, count);
        boolean hasNames = joined.size() > 1
                || passage.map(ReferenceAnswer::parts).orElse(List.of()).size() >= count;
        return share.isPresent() && hasNames ? named(count, share.get()) : List.of();
    }

    private static Optional<Points> share(Points worth, int count) {
        try {
            Points share = new Points(worth.value().divide(BigDecimal.valueOf(count)));
            return share.isPositive() && share.decimals() <= 3 ? Optional.of(share) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** What of the line's part of the answer is about these words, else all of that part. */
    private Optional<Passage> like(String words) {
        return passage.flatMap(whole -> ReferenceAnswer.headed(whole).stream()
                        .filter(part -> Likeness.of(part.title(), words) >= 0.3)
                        .max(java.util.Comparator.comparingDouble(part -> Likeness.of(part.title(), words))))
                .or(() -> passage);
    }

    private Criterion criterion(String criterion, String text, Points points, Optional<Passage> reference) {
        return Criteria.of(criterion, text, points, reference, entry.line().source());
    }

    private String about(Passage part) {
        return Wordings.about(part.title(), entry.statement());
    }

    private String nextId(List<Criterion> before) {
        return id + "." + (before.size() + 1);
    }

    private void tellOpenRange(Each each, List<Criterion> criteria) {
        doubts.add(
                Kind.OPEN_RANGE,
                node,
                entry.line().source(),
                "%s to %s points each: the line does not say which earns which; the draft takes %s.",
                each.low(),
                each.high(),
                String.join(
                        ", ",
                        criteria.stream()
                                .map(criterion -> criterion.points().toString())
                                .toList()));
    }

    private void unclear(String sentence, Object... arguments) {
        doubts.add(Kind.UNCLEAR_RULE, node, entry.line().source(), sentence, arguments);
    }
}
