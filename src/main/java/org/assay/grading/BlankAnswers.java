package org.assay.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.catalog.Catalog;
import org.assay.intake.Submission;
import org.assay.intake.SubmissionAccepted;
import org.assay.judging.Answer;
import org.assay.judging.Flag;
import org.assay.judging.Judged;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Provenance;
import org.assay.rubric.Question;

/** Grades what needs no judge, in the transaction that takes a submission in: questions left out, and blank texts. */
@ApplicationScoped
public class BlankAnswers {
    static final String RULE = "rule";

    private final Catalog catalog;
    private final GradingLog log;
    private final History history;

    BlankAnswers(Catalog catalog, GradingLog log, History history) {
        this.catalog = catalog;
        this.log = log;
        this.history = history;
    }

    void grade(@Observes SubmissionAccepted accepted) {
        Submission submission = Submission.findById(accepted.submission());
        history.noteAccepted(submission, accepted.actor(), accepted.answers());
        Map<String, Answer> answers =
                accepted.answers().stream().collect(Collectors.toMap(Answer::question, Function.identity()));
        List<Pass> passes = catalog.version(submission.exam, submission.version)
                .orElseThrow()
                .exam()
                .questions()
                .filter(question -> Optional.ofNullable(answers.get(question.id()))
                        .map(Answer::isBlank)
                        .orElse(true))
                .map(question -> new Pass(
                        question,
                        nothing(question, answers.containsKey(question.id())),
                        Grading.Cause.blank,
                        Optional.empty()))
                .toList();
        if (!passes.isEmpty()) {
            log.appendJudged(List.of(new Passes(submission, Gradings.NONE, passes)), RULE);
        }
    }

    /** Every criterion at its last level, by rule. */
    static Judged nothing(Question question, boolean blankText) {
        List<Flag> flags = blankText ? List.of(Flag.of(Flag.Kind.BLANK, "")) : List.of();
        return new Judged(
                sheet(question),
                flags,
                new Provenance(RULE, "", "", "", Map.of(), Provenance.Usage.NONE, Duration.ZERO, Optional.empty()));
    }

    static JudgmentSheet sheet(Question question) {
        return JudgmentSheet.of(
                question,
                criterion -> new Judgment.Rated(
                        criterion.id(),
                        criterion.levels().getLast().id(),
                        List.of(),
                        "",
                        OptionalDouble.empty(),
                        Judgment.By.RULE));
    }
}
