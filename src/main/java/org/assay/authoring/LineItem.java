package org.assay.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.authoring.LineShares.Shared;
import org.assay.authoring.Term.AtMost;
import org.assay.authoring.Term.Bonus;
import org.assay.authoring.Term.Deduct;
import org.assay.authoring.Term.IsBonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.scoring.Finding.Kind;

/** One line of a scoring standard as an item of the rubric. */
final class LineItem {
    private final String id;
    private final String node;
    private final Entry entry;
    private final LineShares shares;
    private final Doubts doubts;

    LineItem(String question, String id, Entry entry, Optional<Passage> passage, List<Passage> methods, Doubts doubts) {
        this.id = id;
        this.node = question + "/" + id;
        this.entry = entry;
        this.shares = new LineShares(node, entry, methods, new LineCriteria(id, entry, passage), doubts);
        this.doubts = doubts;
    }

    Item draft() {
        if (entry.notation().has(Term.Discretion.class)) {
            unclear(
                    "The line leaves points to the examiner: %s.",
                    Doubts.quoted(entry.line().text()));
        }
        Optional<Deduct> deduct = entry.notation().first(Deduct.class);
        Points worth = worth();
        if (deduct.isPresent() && worth.isZero()) {
            Points floor = Points.ZERO.minus(deduct.get().points());
            return item(Points.ZERO, Pay.ALL, floor, List.of(taken(id + ".1", deduct.get())));
        }
        Shared shared = shares.of(worth);
        List<Part> parts = new ArrayList<>(shared.criteria());
        deduct.ifPresent(taken -> addDeduction(taken, shared.pay(), parts));
        return item(shared.points(), shared.pay(), Points.ZERO, parts);
    }

    /** 0 where the line names no sum. */
    private Points worth() {
        return entry.notation()
                .total()
                .or(() -> entry.notation().first(Bonus.class).map(Bonus::points))
                .or(() -> entry.notation().first(AtMost.class).map(AtMost::points))
                .orElse(Points.ZERO);
    }

    private void addDeduction(Deduct deduct, Pay pay, List<Part> parts) {
        if (pay.equals(Pay.ALL)) {
            parts.add(taken(id + "." + (parts.size() + 1), deduct));
        } else {
            unclear("The draft leaves out the deduction of %s, which cannot stand beside a choice.", deduct.points());
        }
    }

    private Criterion taken(String criterion, Deduct deduct) {
        if (deduct.repeated()) {
            unclear("The line takes points for each fault; the draft takes them once.");
        }
        return Criteria.deduction(
                criterion, entry.statement(), deduct.points(), entry.line().source());
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

    private void unclear(String sentence, Object... arguments) {
        doubts.add(Kind.UNCLEAR_RULE, node, entry.line().source(), sentence, arguments);
    }
}
