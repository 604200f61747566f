package org.assay.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.authoring.PointNotation.Share;
import org.assay.authoring.Term.Choose;
import org.assay.authoring.Term.Each;
import org.assay.authoring.Wordings.Joined;
import org.assay.catalog.CriteriaProposal;
import org.assay.rubric.Criterion;
import org.assay.rubric.Points;
import org.assay.scoring.CharacterPairs;

/** The criteria of one line of a scoring standard, each with its words and the part of the reference answer about it. */
final class LineCriteria {
    /** More than this nobody names one by one. */
    static final int MOST = CriteriaProposal.MOST_CRITERIA;

    private static final double ALIKE = 0.3;

    private final String item;
    private final Entry entry;
    private final Optional<Passage> passage;
    private final List<Passage> parts;

    LineCriteria(String item, Entry entry, Optional<Passage> passage) {
        this.item = item;
        this.entry = entry;
        this.passage = passage;
        this.parts = passage.map(ReferenceAnswer::parts).orElse(List.of());
    }

    Criterion whole(Points points) {
        return Criteria.of(
                item + ".1",
                passage.map(this::about).orElse(entry.statement()),
                points,
                passage,
                entry.line().source());
    }

    /** Of the lines that stand indented below it. */
    List<Criterion> ofLines() {
        List<Criterion> criteria = new ArrayList<>();
        for (Entry part : entry.parts()) {
            Points points = part.notation().total().orElse(Points.ZERO);
            criteria.add(Criteria.of(
                    next(criteria),
                    part.statement(),
                    points,
                    like(part.statement()),
                    part.line().source()));
        }
        return criteria;
    }

    /** Of the words that have points of their own. */
    List<Criterion> ofShares() {
        List<Criterion> criteria = new ArrayList<>();
        for (Share share : entry.notation().shares()) {
            criteria.add(criterion(criteria, share.words(), share.points(), like(share.words())));
        }
        return criteria;
    }

    /** Of ways to answer: with the points of their headings, where these are within what the line says of each. */
    List<Criterion> ofMethods(List<Passage> methods, Optional<Each> each, Points amount) {
        List<Criterion> criteria = new ArrayList<>();
        for (Passage method : methods) {
            Optional<Points> own = PointNotation.of(method.head().text())
                    .total()
                    .filter(points ->
                            each.filter(range -> range.includes(points)).isPresent());
            criteria.add(criterion(criteria, about(method), own.orElse(amount), Optional.of(method)));
        }
        return criteria;
    }

    /** Of so many parts or more that the line lists or the reference answer has; empty where neither names them. */
    List<Criterion> named(int count, Points points) {
        List<Joined> joined = Wordings.joined(entry.statement());
        List<Criterion> criteria = new ArrayList<>();
        if (joined.size() == count) {
            joined.forEach(part -> criteria.add(criterion(criteria, part.statement(), points, like(part.name()))));
            return criteria;
        }
        boolean anyOfThem = entry.notation().has(Choose.class) || points.isZero();
        List<Passage> listed = anyOfThem ? parts : ReferenceAnswer.named(parts, count);
        if (listed.size() >= count) {
            listed.stream()
                    .limit(MOST)
                    .forEach(part -> criteria.add(criterion(criteria, about(part), points, Optional.of(part))));
        }
        return criteria;
    }

    List<Criterion> unnamed(int count, Points points) {
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            criteria.add(criterion(criteria, entry.statement() + " (" + i + ")", points, passage));
        }
        return criteria;
    }

    /** What of the line's part of the answer is about these words, else all of that part. */
    private Optional<Passage> like(String words) {
        return passage.flatMap(whole -> ReferenceAnswer.headed(whole).stream()
                        .filter(part -> CharacterPairs.likeness(part.title(), words) >= ALIKE)
                        .max(Comparator.comparingDouble(part -> CharacterPairs.likeness(part.title(), words))))
                .or(() -> passage);
    }

    private String about(Passage part) {
        return Wordings.about(part.title(), entry.statement());
    }

    private Criterion criterion(List<Criterion> before, String text, Points points, Optional<Passage> reference) {
        return Criteria.of(next(before), text, points, reference, entry.line().source());
    }

    private String next(List<Criterion> before) {
        return item + "." + (before.size() + 1);
    }
}
