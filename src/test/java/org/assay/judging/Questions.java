package org.assay.judging;

import java.util.List;
import java.util.Optional;
import org.assay.rubric.Bonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;

/** Questions with one criterion, for tests of what is read in answers. */
final class Questions {
    private Questions() {}

    static Question asking(String ask) {
        return of(ask, "");
    }

    static Question of(String ask, String reference) {
        Points points = Points.of(2);
        List<Level> levels = List.of(new Level("met", points, "说明了原因"), new Level("none", Points.ZERO, "没有说明"));
        Criterion criterion = new Criterion(
                "1.1.a",
                "说明为什么要这样做",
                levels,
                "",
                List.of(),
                List.of(),
                Criterion.EvidenceRule.QUOTE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Item item = new Item(
                "1.1.L1",
                "原因",
                points,
                false,
                Pay.ALL,
                false,
                List.of(),
                Points.ZERO,
                List.of(criterion),
                Optional.empty());
        return new Question(
                "1.1", "一道题目", points, Bonus.WITHIN, ask, reference, List.of(), List.of(item), Optional.empty());
    }
}
