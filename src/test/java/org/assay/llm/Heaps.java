package org.assay.llm;

import java.util.List;
import java.util.Optional;
import org.assay.judging.Answer;
import org.assay.judging.AnswerInspector;
import org.assay.judging.JudgingOptions;
import org.assay.judging.JudgingTask;
import org.assay.rubric.Bonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Criterion.EvidenceRule;
import org.assay.rubric.Exam;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Part;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;
import org.assay.rubric.Ruling;
import org.assay.rubric.Section;

/** A question of three criteria, and answers to it. */
final class Heaps {
    static final Criterion ROOT = criterion(
                    "root",
                    "Says that the root of a min-heap holds the smallest element",
                    List.of("the top is the minimum"),
                    List.of("the root holds the largest element"),
                    EvidenceRule.QUOTE)
            .with(Ruling.of("2026-11-25", "\"the top\" for the root is right"))
            .with(Ruling.of("2026-11-26", "\"the first\" is not"));
    static final Criterion COST = criterion(
            "cost", "Says that reading the root takes constant time", List.of(), List.of(), EvidenceRule.QUOTE);
    static final Criterion CLEAR = criterion("clear", "Is written clearly", List.of(), List.of(), EvidenceRule.NONE);
    static final List<Criterion> CRITERIA = List.of(ROOT, COST, CLEAR);
    static final Question QUESTION = question();
    static final Exam EXAM = exam("en");

    /** Earns the first two criteria. */
    static final String ANSWER = "The root of a min-heap is its smallest element, so it is read in O(1).";

    private Heaps() {}

    static Exam exam(String language) {
        Section section = new Section("s", "Section", QUESTION.points(), List.of(), List.of(QUESTION));
        return new Exam("heaps", "Heaps", language, QUESTION.points(), Bonus.ABOVE, List.of(section));
    }

    static JudgingTask task(String text) {
        return task(text, JudgingOptions.DEFAULT);
    }

    static JudgingTask task(String text, JudgingOptions options) {
        Answer answer = new Answer("1", text);
        return new JudgingTask(EXAM, QUESTION, answer, new AnswerInspector().inspect(QUESTION, answer), options);
    }

    private static Question question() {
        Item item = new Item(
                "heap",
                "Explains heaps",
                Points.of(3),
                false,
                Pay.ALL,
                false,
                List.of(),
                Points.ZERO,
                List.<Part>copyOf(CRITERIA),
                Optional.empty());
        return new Question(
                "1",
                "Heaps",
                Points.of(3),
                Bonus.ABOVE,
                "What does the root of a min-heap hold?",
                "The smallest element; it is read in constant time.",
                List.of(),
                List.of(item),
                Optional.empty());
    }

    private static Criterion criterion(
            String id, String text, List<String> accept, List<String> reject, EvidenceRule evidence) {
        List<Level> levels = List.of(
                new Level("met", Points.of(1), ""),
                new Level("partial", Points.of("0.5"), "hints at it"),
                new Level("not-met", Points.ZERO, ""));
        return new Criterion(
                id,
                text,
                levels,
                "root".equals(id) ? "The root is the smallest element." : "",
                accept,
                reject,
                evidence,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
