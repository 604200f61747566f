package org.assay.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.rubric.Criterion;
import org.assay.rubric.Item;
import org.assay.rubric.Limit;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Source;
import org.assay.scoring.Finding.Kind;
import org.assay.scoring.QuestionFold.Node;

/** The findings of one question. */
final class QuestionLint {
    /** Of two criteria's texts. */
    private static final double NEARLY_SAME = 0.9;

    private final Question question;
    private final QuestionFold most;
    private final List<Finding> findings = new ArrayList<>();

    QuestionLint(Question question) {
        this.question = question;
        this.most = new QuestionFold(question, Readings.reaching(question, criterion -> true));
    }

    List<Finding> findings() {
        checkQuestion();
        question.items().stream().flatMap(Item::items).forEach(this::checkItem);
        question.items().forEach(item -> checkDeductions(item, List.of()));
        question.criteria().forEach(this::checkJudgeable);
        checkSimilar(question.criteria().toList());
        return findings;
    }

    private void checkQuestion() {
        Node base = most.node(QuestionFold.BASE);
        checkReach(question.id(), question.source(), question.points(), base);
        checkFull(question.id(), question.source(), question.points(), base);
        List<Part> items = question.countedItems().map(Part.class::cast).toList();
        checkLimits(QuestionFold.BASE, question.id(), question.source(), question.limits(), items);
        if (question.ask().isBlank()) {
            add(
                    Kind.NO_ASK,
                    question.id(),
                    question.source(),
                    "Without the question's text an echo of it cannot be told from an answer.");
        }
    }

    private void checkItem(Item item) {
        Node node = most.node(item.id());
        checkReach(path(item), item.source(), item.points(), node);
        switch (item.pay()) {
            case Pay.All() -> checkFull(path(item), item.source(), item.points(), node);
            case Pay.Steps(List<Points> amounts) -> checkUnit(item, amounts);
            case Pay.Best best -> {}
        }
        checkLimits(item.id(), path(item), item.source(), item.limits(), item.parts());
    }

    private void checkReach(String path, Optional<Source> source, Points declared, Node node) {
        if (node.value().compareTo(declared) < 0) {
            add(
                    Kind.UNREACHABLE_POINTS,
                    path,
                    source,
                    "Declared are %s points, at most %s can be reached.",
                    declared,
                    node.value());
        }
    }

    private void checkFull(String path, Optional<Source> source, Points declared, Node node) {
        if (node.raw().compareTo(declared) > 0) {
            add(Kind.OVERFULL, path, source, "Declared are %s points, its parts add up to %s.", declared, node.raw());
        }
    }

    private void checkUnit(Item item, List<Points> amounts) {
        Points units = amounts.getFirst().times(amounts.size());
        if (!units.equals(amounts.getLast())) {
            add(
                    Kind.UNIT_MISMATCH,
                    path(item),
                    item.source(),
                    "%d × %s is %s, but the last step pays %s.",
                    amounts.size(),
                    amounts.getFirst(),
                    units,
                    amounts.getLast());
        }
    }

    /** A limit is dead when the best parts that it lets through do not reach it. */
    private void checkLimits(String key, String path, Optional<Source> source, List<Limit> limits, List<Part> parts) {
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            Node node = onlyBest(limit.answeredFewerThan() - 1, parts).node(key);
            Points before = node.stages().get(i);
            if (before.equals(node.stages().get(i + 1))) {
                add(
                        Kind.DEAD_LIMIT,
                        path,
                        source,
                        "With fewer than %d answered at most %s are allowed, but no more than %s can be reached.",
                        limit.answeredFewerThan(),
                        limit.atMost(),
                        before);
            }
        }
    }

    /** The other parts at their least; everything else at its most, as what a part requires may stand elsewhere. */
    private QuestionFold onlyBest(int count, List<Part> parts) {
        Set<String> others = parts.stream()
                .sorted(Comparator.comparing((Part part) -> most.value(part)).reversed())
                .skip(count)
                .flatMap(Part::criteria)
                .filter(criterion -> !criterion.isDeduction())
                .map(Criterion::id)
                .collect(Collectors.toCollection(HashSet::new));
        return new QuestionFold(question, Readings.reaching(question, criterion -> !others.contains(criterion.id())));
    }

    /** A deduction is dead when, without it and with all else at its most, something above it stands at its floor already. */
    private void checkDeductions(Item item, List<Item> above) {
        List<Item> path = new ArrayList<>(above);
        path.add(item);
        for (Part part : item.parts()) {
            switch (part) {
                case Item nested -> checkDeductions(nested, path);
                case Criterion criterion
                when criterion.isDeduction() && isSwallowed(path) ->
                    add(
                            Kind.DEAD_DEDUCTION,
                            path(criterion),
                            criterion.source(),
                            "The deduction of %s never bites: the floor swallows it whole.",
                            criterion.points().magnitude());
                case Criterion criterion -> {}
            }
        }
    }

    private boolean isSwallowed(List<Item> path) {
        boolean bySomeItem = path.stream()
                .anyMatch(item -> most.node(item.id()).beforeClamp().compareTo(item.floor()) <= 0);
        boolean byQuestion = !path.getFirst().bonus()
                && !most.node(QuestionFold.BASE).beforeClamp().isPositive();
        return bySomeItem || byQuestion;
    }

    private void checkJudgeable(Criterion criterion) {
        if (!Wording.isStatement(criterion.text())) {
            add(
                    Kind.NOT_JUDGEABLE,
                    path(criterion),
                    criterion.source(),
                    "'%s' is one word: nothing that an answer could say or fail to say.",
                    criterion.text());
        } else if (criterion.reference().isBlank()) {
            add(
                    Kind.NOT_JUDGEABLE,
                    path(criterion),
                    criterion.source(),
                    "It has no reference text to compare an answer with.");
        }
    }

    private void checkSimilar(List<Criterion> criteria) {
        List<CharacterPairs> pairs = criteria.stream()
                .map(criterion -> CharacterPairs.of(criterion.text()))
                .toList();
        for (int a = 0; a < criteria.size(); a++) {
            for (int b = a + 1; b < criteria.size(); b++) {
                if (pairs.get(a).likeness(pairs.get(b)) >= NEARLY_SAME) {
                    add(
                            Kind.SIMILAR_CRITERIA,
                            path(criteria.get(b)),
                            criteria.get(b).source(),
                            "Its text is nearly that of '%s'.",
                            criteria.get(a).id());
                }
            }
        }
    }

    private String path(Part part) {
        return question.id() + "/" + part.id();
    }

    private void add(Kind kind, String path, Optional<Source> source, String sentence, Object... arguments) {
        findings.add(new Finding(kind, path, source, sentence.formatted(arguments), Optional.empty()));
    }
}
