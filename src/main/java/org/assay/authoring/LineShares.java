package org.assay.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.assay.authoring.Term.AtLeast;
import org.assay.authoring.Term.Choose;
import org.assay.authoring.Term.Each;
import org.assay.rubric.Criterion;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.scoring.Finding.Kind;

/** How the points of one line of a scoring standard are paid, and for what. */
final class LineShares {
    private final String node;
    private final Entry entry;
    private final List<Passage> methods;
    private final LineCriteria criteria;
    private final Doubts doubts;

    /** @param methods the ways to answer, where the line is about them */
    LineShares(String node, Entry entry, List<Passage> methods, LineCriteria criteria, Doubts doubts) {
        this.node = node;
        this.entry = entry;
        this.methods = methods;
        this.criteria = criteria;
        this.doubts = doubts;
    }

    /** A rule of payment with what it pays for. */
    record Shared(Points points, Pay pay, List<Criterion> criteria) {}

    /** @param worth what the whole line is worth; 0 where it does not say */
    Shared of(Points worth) {
        Optional<Each> each = entry.notation().first(Each.class);
        Optional<AtLeast> least = entry.notation().first(AtLeast.class);
        if (!entry.parts().isEmpty()) {
            return new Shared(worth, Pay.ALL, criteria.ofLines());
        }
        if (entry.notation().shares().size() > 1 && each.isEmpty()) {
            return new Shared(worth, Pay.ALL, criteria.ofShares());
        }
        if (each.isPresent() && least.isPresent()) {
            return bySteps(worth, each.get(), Math.min(least.get().count(), LineCriteria.MOST));
        }
        if (each.isPresent() || entry.notation().has(Choose.class)) {
            return byEach(worth, each);
        }
        return undivided(worth);
    }

    private Shared bySteps(Points worth, Each each, int count) {
        Points last = worth.isZero() ? each.low().times(count) : worth;
        List<Points> amounts = new ArrayList<>();
        IntStream.range(1, count)
                .forEach(number -> amounts.add(each.low().times(number).atMost(last)));
        amounts.add(last);
        return new Shared(last, new Pay.Steps(amounts), namedOrNot(count, Points.ZERO));
    }

    private Shared byEach(Points worth, Optional<Each> each) {
        OptionalInt wanted = wanted(worth, each);
        if (wanted.isEmpty()) {
            unclear(
                    "The line does not say of how many parts it speaks: %s.",
                    Doubts.quoted(entry.line().text()));
            return undivided(worth.isZero() ? each.map(Each::high).orElse(worth) : worth);
        }
        int count = Math.min(wanted.getAsInt(), LineCriteria.MOST);
        Optional<Points> amount = each.map(Each::high).or(() -> share(worth, count));
        if (amount.isEmpty()) {
            return undivided(worth);
        }
        List<Criterion> paid = methods.size() >= count
                ? criteria.ofMethods(methods, each, amount.get())
                : namedOrNot(count, amount.get());
        each.filter(Each::isOpen).ifPresent(range -> tellOpenRange(range, paid));
        Points all = worth.isZero() ? amount.get().times(count) : worth;
        return new Shared(all, paid.size() > count ? new Pay.Best(count) : Pay.ALL, paid);
    }

    /** Of how many parts the line speaks: by its words, by what it lists, or by what its sum allows. */
    private OptionalInt wanted(Points worth, Optional<Each> each) {
        Optional<Choose> choose = entry.notation().first(Choose.class);
        if (choose.isPresent()) {
            return OptionalInt.of(choose.get().count());
        }
        OptionalInt said = Wordings.counted(entry.statement());
        if (said.isPresent()) {
            return said;
        }
        if (worth.isZero()) {
            int joined = Wordings.joined(entry.statement()).size();
            return joined == 0 ? OptionalInt.empty() : OptionalInt.of(joined);
        }
        return IntStream.rangeClosed(1, LineCriteria.MOST)
                .filter(count -> each.orElseThrow().high().times(count).compareTo(worth) >= 0)
                .filter(count -> each.orElseThrow().low().times(count).compareTo(worth) <= 0)
                .findFirst();
    }

    private List<Criterion> namedOrNot(int count, Points points) {
        List<Criterion> named = criteria.named(count, points);
        if (!named.isEmpty()) {
            return named;
        }
        unclear("The line pays %d parts, but neither it nor the reference answer names them.", count);
        return criteria.unnamed(count, points);
    }

    /** One criterion, or where the line lists or counts parts that its points can be shared among exactly, one for each. */
    private Shared undivided(Points worth) {
        List<Criterion> split = Wordings.isComparison(entry.statement()) ? List.of() : split(worth);
        if (split.isEmpty()) {
            return new Shared(worth, Pay.ALL, List.of(criteria.whole(worth)));
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
        int joined = Wordings.joined(entry.statement()).size();
        int count = joined > 1 ? joined : Wordings.counted(entry.statement()).orElse(0);
        return count < 2 || count > LineCriteria.MOST
                ? List.of()
                : share(worth, count).map(share -> criteria.named(count, share)).orElse(List.of());
    }

    private static Optional<Points> share(Points worth, int count) {
        try {
            Points share = new Points(worth.value().divide(BigDecimal.valueOf(count)));
            return share.isPositive() && share.decimals() <= 3 ? Optional.of(share) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private void tellOpenRange(Each each, List<Criterion> paid) {
        List<String> drafted =
                paid.stream().map(Criterion::points).map(Points::toString).toList();
        doubts.add(
                Kind.OPEN_RANGE,
                node,
                entry.line().source(),
                "%s to %s points each: the line does not say which earns which; the draft takes %s.",
                each.low(),
                each.high(),
                String.join(", ", drafted));
    }

    private void unclear(String sentence, Object... arguments) {
        doubts.add(Kind.UNCLEAR_RULE, node, entry.line().source(), sentence, arguments);
    }
}
