package org.assay.evaluation;

import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.RubricBuilder.section;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assay.judging.Judge;
import org.assay.judging.Judged;
import org.assay.judging.JudgingTask;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Provenance;
import org.assay.rubric.Bonus;
import org.assay.rubric.Exam;
import org.assay.testing.RubricBuilder;

/** Two questions of two criteria, answers whose text says which levels they earn, and the judge that reads them so. */
final class SmallExam {
    static final Exam EXAM = RubricBuilder.exam(
            "4",
            Bonus.ABOVE,
            section(
                    "s",
                    "4",
                    question("1", "2", item("a", "1", criterion("a1", "1")), item("b", "1", criterion("b1", "1"))),
                    question("2", "2", item("c", "1", criterion("c1", "1")), item("d", "1", criterion("d1", "1")))));

    /** Rates every criterion met whose id stands in the answer. */
    static final Judge LITERAL = SmallExam::judge;

    private SmallExam() {}

    static Judged judge(JudgingTask task) {
        return new Judged(
                JudgmentSheet.of(
                        task.question(),
                        criterion -> new Judgment.Rated(
                                criterion.id(),
                                task.answer().text().contains(criterion.id()) ? "met" : "not-met",
                                List.of(),
                                "",
                                OptionalDouble.empty(),
                                Judgment.By.JUDGE)),
                List.of(),
                new Provenance(
                        "literal",
                        "none",
                        "1",
                        "hash",
                        Map.of(),
                        Provenance.Usage.NONE,
                        Duration.ofMillis(2),
                        Optional.empty()));
    }

    static GoldAnswer answer(String id, String question, String kind, String text, double total) {
        return new GoldAnswer(id, question, kind, text, new Grades(Map.of(), Map.of(), OptionalDouble.of(total)));
    }
}
