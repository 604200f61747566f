package org.assay.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.catalog.Catalog;
import org.assay.rubric.Criterion;

/** Measures judge and reviewers by what was confirmed so far. */
@ApplicationScoped
public class LiveAgreement {
    private final Catalog catalog;
    private final Confirmations confirmations;

    LiveAgreement(Catalog catalog, Confirmations confirmations) {
        this.catalog = catalog;
        this.confirmations = confirmations;
    }

    /** A count of confirmations with the criterion that it is about. */
    private record Line(Confirmed confirmed, Criteria.Key key) {
        Criterion criterion() {
            return key.criterion();
        }

        Compared judgeWithReviewer() {
            return new Compared(
                    criterion(), confirmed.effective(), Optional.ofNullable(confirmed.judged()), confirmed.count());
        }

        Compared reviewerWithGold() {
            return new Compared(criterion(), confirmed.gold(), Optional.of(confirmed.effective()), confirmed.count());
        }
    }

    private record Model(String judge, String model) {
        static Model of(Line line) {
            return new Model(line.confirmed().judge(), line.confirmed().model());
        }
    }

    @Transactional
    public Agreements of(String exam) {
        catalog.require(exam);
        List<Confirmed> counts = confirmations.of(exam);
        Criteria criteria = Criteria.of(
                catalog, exam, counts.stream().map(Confirmed::version).toList());
        Map<Boolean, List<Line>> byGold = counts.stream()
                .map(count -> new Line(count, criteria.key(count.version(), count.question(), count.criterion())))
                .collect(Collectors.partitioningBy(line -> line.confirmed().gold() != null));
        return new Agreements(
                exam, judge(byGold.get(false), criteria.inOrder()), reviewers(byGold.get(true), criteria.inOrder()));
    }

    private static Agreements.JudgeAgreement judge(List<Line> lines, Comparator<Criteria.Key> inOrder) {
        return new Agreements.JudgeAgreement(
                apart(lines),
                Groups.of(
                        lines,
                        Line::key,
                        inOrder,
                        (key, own) -> new Agreements.CriterionAgreement(
                                key.question(), key.criterion().id(), versions(own), apart(own))),
                Groups.of(
                        lines,
                        Model::of,
                        Comparator.comparing(Model::judge).thenComparing(Model::model),
                        (model, own) -> new Agreements.ModelAgreement(model.judge(), model.model(), apart(own))),
                Groups.of(
                        lines,
                        line -> line.confirmed().month(),
                        Comparator.naturalOrder(),
                        (month, own) -> new Agreements.MonthAgreement(month, apart(own))));
    }

    private static List<Agreements.ReviewerAgreement> reviewers(List<Line> lines, Comparator<Criteria.Key> inOrder) {
        return Groups.of(
                lines,
                line -> line.confirmed().reviewer(),
                Comparator.naturalOrder(),
                (reviewer, own) -> new Agreements.ReviewerAgreement(
                        reviewer,
                        withGold(own),
                        Groups.of(
                                own,
                                Line::key,
                                inOrder,
                                (key, few) -> new Agreements.CriterionOnGold(
                                        key.question(), key.criterion().id(), withGold(few)))));
    }

    private static RaterFigures withGold(List<Line> lines) {
        return RaterFigures.of(lines.stream().map(Line::reviewerWithGold).toList());
    }

    private static Agreements.Apart apart(List<Line> lines) {
        return new Agreements.Apart(withReviewers(lines, true), withReviewers(lines, false));
    }

    /** Null where there is nothing to compare. */
    private static RaterFigures withReviewers(List<Line> lines, boolean blind) {
        List<Compared> pairs = lines.stream()
                .filter(line -> line.confirmed().blind() == blind)
                .map(Line::judgeWithReviewer)
                .toList();
        return pairs.isEmpty() ? null : RaterFigures.of(pairs);
    }

    private static List<Integer> versions(List<Line> lines) {
        return lines.stream()
                .map(line -> line.confirmed().version())
                .distinct()
                .sorted()
                .toList();
    }
}
